import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env['YUZHI_API'] ?? 'http://localhost:8080'

/** One HTML file, three entrances loaded on demand by src/app/main.ts. The manifest is read by scripts/check-budget.ts. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    // The rest is split by route; Ant Design is one large family that pages share.
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': { target: api, changeOrigin: false } } },
})

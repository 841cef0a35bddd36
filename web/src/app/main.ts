import { startI18n } from '../lib/i18n.ts'
import { watchTheme } from '../lib/theme.ts'
import { entranceOf, type Entrance } from './entrance.ts'

type Mount = { mount(root: HTMLElement): void }

/** Each entrance is its own chunk with its own libraries; the desk's Ant Design never reaches a resident's phone. */
const entrances: Record<Entrance, { load: () => Promise<Mount>; messages: readonly string[] }> = {
  portal: { load: () => import('./portal/entrance.tsx'), messages: ['app', 'home'] },
  desk: { load: () => import('./desk/entrance.tsx'), messages: ['app'] },
  cockpit: { load: () => import('./cockpit/entrance.tsx'), messages: ['app', 'cockpit'] },
}

async function start(): Promise<void> {
  const root = document.getElementById('root')
  if (!root) return
  const { load, messages } = entrances[entranceOf(location.pathname)]
  const [{ mount }] = await Promise.all([load(), startI18n(messages)])
  watchTheme()
  mount(root)
  if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js')
}

void start()

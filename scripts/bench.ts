import { appendFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import type { BenchResult } from '../server/bench/result.ts'

const root = join(import.meta.dirname, '..')

/** Each benchmark is one exported function of a file of server/bench. */
const benches: Record<string, () => Promise<BenchResult>> = {
  ingest: async () => (await import('../server/bench/ingest.ts')).benchIngest(),
  forecast: async () => (await import('../server/bench/forecast.ts')).benchForecast(),
  detect: async () => (await import('../server/bench/detect.ts')).benchDetect(),
  trend: async () => (await import('../server/bench/trend.ts')).benchTrend(),
  link: async () => (await import('../server/bench/link.ts')).benchLink(),
  catalog: async () => (await import('../server/bench/catalog.ts')).benchCatalog(),
  mapping: async () => (await import('../server/bench/mapping.ts')).benchMapping(),
  export: async () => (await import('../server/bench/export.ts')).benchExport(),
  access: async () => (await import('../server/bench/access.ts')).benchAccess(),
  audit: async () => (await import('../server/bench/audit.ts')).benchAudit(),
  guard: async () => (await import('../server/bench/guard.ts')).benchGuard(),
  exchange: async () => (await import('../server/bench/exchange.ts')).benchExchange(),
  crypto: async () => (await import('../server/bench/crypto.ts')).benchCrypto(),
  cases: async () => (await import('../server/bench/cases.ts')).benchCases(),
  observations: async () => (await import('../server/bench/observations.ts')).benchObservations(),
}

/** `npm run bench -- ingest` prints a table and appends it to docs/benchmarks.md with date and machine. */
async function main(name: string | undefined): Promise<void> {
  const bench = name === undefined ? undefined : benches[name]
  if (!bench) {
    process.stderr.write(`npm run bench -- <${Object.keys(benches).join('|')}>\n`)
    process.exitCode = 2
    return
  }
  const result = await bench()
  console.table(result.rows)
  process.stdout.write(`${result.note}\n`)
  await appendFile(join(root, 'docs', 'benchmarks.md'), asMarkdown(result))
}

function asMarkdown({ title, rows, note }: BenchResult): string {
  const columns = Object.keys(rows[0] ?? {})
  const date = new Date().toISOString().slice(0, 10)
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 1024 ** 3)} GB, Node ${process.versions.node}`
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
  const table = [
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ''))),
  ]
  return `\n## ${title}\n\n${date}, ${machine}\n\n${table.join('\n')}\n\n${note}\n`
}

await main(process.argv[2])

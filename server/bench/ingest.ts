import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateCsv } from './generate-csv.ts'
import type { BenchResult } from './result.ts'

type Measured = { seconds: number; cpuSeconds: number; peakMb: number; faults: number }

const SIZES = [100_000, 1_000_000, 10_000_000]
const RUNS = 3

/** Checking a 12-column file under a 12-rule contract with 1 % faults, against bare DuckDB reading the same file to Parquet. */
export async function benchIngest(sizes: readonly number[] = SIZES): Promise<BenchResult> {
  const dir = await mkdtemp(join(tmpdir(), 'yuzhi-bench-'))
  const rows: BenchResult['rows'] = []
  try {
    for (const size of sizes) {
      const file = join(dir, 'bench.csv')
      const generated = await generateCsv(file, { rows: size })
      const pairs = Array.from({ length: size > 1_000_000 ? 1 : RUNS }, () => ({
        bare: measure('bare', file, dir),
        check: measure('check', file, dir),
      }))
      const bare = median(pairs.map((pair) => pair.bare))
      const check = median(pairs.map((pair) => pair.check))
      rows.push({
        rows: size,
        MB: Math.round(generated.bytes / 1e6),
        'faults found': check.faults,
        'check s': round(check.seconds),
        'bare s': round(bare.seconds),
        'wall ratio': round(check.seconds / bare.seconds),
        'CPU ratio': round(check.cpuSeconds / bare.cpuSeconds),
        'rows/s': Math.round(size / check.seconds),
        'peak MB': Math.round(check.peakMb),
      })
      await rm(file)
    }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
  return {
    title: 'ingest: check of a CSV under a contract, against bare DuckDB reading the same file to Parquet',
    rows,
    note: 'Each measurement is a process of its own, the two in turn; median of 3 (1 at 10 M rows). Aims: ratio ≤ 2.5, ≥ 500,000 rows/s, ≤ 1.5 GB.',
  }
}

function measure(how: 'bare' | 'check', file: string, dir: string): Measured {
  const args = [
    join(import.meta.dirname, 'ingest-child.ts'),
    how,
    file,
    join(import.meta.dirname, 'ingest-contract.yaml'),
    join(dir, `${how}.parquet`),
  ]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 })) as Measured
}

function median(measured: readonly Measured[]): Measured {
  const sorted = [...measured].sort((a, b) => a.seconds - b.seconds)
  return sorted[Math.floor(sorted.length / 2)] as Measured
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

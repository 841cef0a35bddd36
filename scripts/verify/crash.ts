import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../../server/src/platform/postgres.ts'
import { crashRounds } from '../../server/test/crash.ts'

/** kill -9 in the middle of an ingestion, 20 times at random moments (or as many as given). */
const rounds = Number(process.argv[2] ?? 20)
const dir = await mkdtemp(join(tmpdir(), 'yuzhi-verify-'))
await chmod(dir, 0o755)
const postgres = await startPostgres(dir)
try {
  const report = await crashRounds(postgres.url, rounds, 300_000, Math.random)
  console.table([report])
  if (report.torn + report.stuck > 0 || report.finalBatch !== rounds) process.exitCode = 1
} finally {
  await postgres.stop()
  await rm(dir, { recursive: true, force: true })
}

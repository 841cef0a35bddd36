import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../../server/src/platform/postgres.ts'
import { observationCrashRounds } from '../../server/test/observation-crash.ts'

/** kill -9 while devices post, 20 times at random moments (or as many as given); no acknowledged observation may be lost. */
const rounds = Number(process.argv[2] ?? 20)
const dir = await mkdtemp(join(tmpdir(), 'yuzhi-verify-'))
await chmod(dir, 0o755)
const postgres = await startPostgres(dir)
try {
  const report = await observationCrashRounds(postgres.url, rounds, Math.random)
  console.table([report])
  if (report.lost > 0 || report.unaccounted !== 0 || report.acknowledged === 0) process.exitCode = 1
} finally {
  await postgres.stop()
  await rm(dir, { recursive: true, force: true })
}

import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { restoreElsewhere, type RestoreReport } from './restore.ts'
import { postgresFolder } from '#platform/postgres.ts'

/** What a drill found. `seconds` is the recovery time: from nothing to an installation whose log is verified. */
export type DrillReport = { began: string; restored: RestoreReport | null; failure: string | null }

/** Restores the newest backup into a scratch place, compares, removes it, and keeps the report beside the backups. */
export async function runDrill({
  target,
  passphrase,
}: {
  target: string
  passphrase: string
}): Promise<DrillReport> {
  const scratch = await mkdtemp(join(tmpdir(), 'yuzhi-drill-'))
  // PostgreSQL may run as another user than we do.
  await chmod(scratch, 0o755)
  const into = join(scratch, 'data')
  const report: DrillReport = { began: new Date().toISOString(), restored: null, failure: null }
  try {
    report.restored = await restoreElsewhere({ target, passphrase, id: undefined, into })
  } catch (error) {
    report.failure = (error as Error).message
  } finally {
    await mkdir(into, { recursive: true })
    await rm(postgresFolder(into), { recursive: true, force: true })
    await rm(scratch, { recursive: true, force: true })
  }
  await keepReport(target, report)
  return report
}

async function keepReport(target: string, report: DrillReport): Promise<void> {
  const folder = join(target, 'drills')
  await mkdir(folder, { recursive: true })
  const name = `${report.began.replace(/[-:.]/g, '')}.json`
  await writeFile(join(folder, name), `${JSON.stringify(report, null, 2)}\n`, { flush: true })
}

import { existsSync } from 'node:fs'
import type { Ctx } from '#platform/ctx.ts'
import { sqlText } from '#platform/duck.ts'
import { qualityErrors } from './errors.ts'
import { faultsPath, versionFaultsPath } from './fault-files.ts'
import { toldAnew } from './merge-rules.ts'
import { newestChecks } from './version-check-store.ts'

/** Where the numbers of a version's faults begin, so that they differ from those of its delivery. */
const VERSION_FROM = 10 ** 12

/**
 * All faults of a run as one relation: those of its delivery, and those the newest check of its version found. A rule
 * that both judged is told by the version, unless it kept rows out at the door. Throws `quality.reportNotFound`.
 */
export async function faultSource(ctx: Ctx, run: string): Promise<string> {
  const check = (await newestChecks(ctx.db, [run])).get(run)
  const delivered = faultsPath(ctx.config, run)
  const published = check === undefined ? '' : versionFaultsPath(ctx.config, check.id)
  const again = toldAnew(check?.rules ?? []).map(sqlText)
  const parts = [
    ...(existsSync(delivered)
      ? [
          `select * from read_parquet(${sqlText(delivered)})` +
            (again.length > 0 ? ` where not (severity = 'warn' and rule in (${again.join(', ')}))` : ''),
        ]
      : []),
    ...(existsSync(published)
      ? [`select * replace (n + ${VERSION_FROM} as n) from read_parquet(${sqlText(published)})`]
      : []),
  ]
  if (parts.length === 0) throw qualityErrors.reportNotFound({ run })
  return `(${parts.join(' union all by name ')})`
}

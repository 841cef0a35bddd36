import type { Ctx } from '#platform/ctx.ts'
import { policiesOf } from '../policies/load-policies.ts'
import { decideColumns } from './decide-columns.ts'
import type { DecisionRecord } from './decide-read.ts'

export type Replay = {
  same: boolean
  columns: DecisionRecord['columns']
  obligations: DecisionRecord['obligations']
}

/**
 * Decides once more what an audit entry says was decided, from the stored version of the policies and the stored inputs.
 * Throws `access.versionNotFound` where the entry names a version there never was.
 */
export async function replayDecision(ctx: Ctx, record: DecisionRecord): Promise<Replay> {
  const { columns, obligations } = decideColumns(await policiesOf(ctx, record.version), record.input)
  const same =
    canonical({ columns, obligations }) ===
    canonical({ columns: record.columns, obligations: record.obligations })
  return { same, columns, obligations }
}

/** JSON with sorted keys: storage does not keep their order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

import type { Ctx } from '#platform/ctx.ts'
import { civilDate } from '#platform/calendar.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from '../errors.ts'
import { policiesInForce } from '../policies/load-policies.ts'
import { findStated } from '../purposes/purpose-store.ts'
import { faultOfPurpose } from '../purposes/purpose.ts'
import type { ColumnFacts, DatasetFacts, DecisionInput, ReadAction, WhyFacts } from '../world/inputs.ts'
import { decideColumns, type ColumnDecision, type Obligations } from './decide-columns.ts'
import { rowFilter } from './row-filter.ts'

export type ReadRequest = {
  dataset: DatasetFacts
  columns: readonly ColumnFacts[]
  action: ReadAction
  /** Address the request came from, where there is one. */
  network?: string
}

export type ReadDecision = {
  columns: ReadonlyMap<string, ColumnDecision>
  obligations: Obligations
  /** Condition for DuckDB that is true for exactly the rows the person may see; throws `access.cannotFilter`. */
  where(): string
  /** What the audit log keeps, from which `replayDecision` decides again. */
  record: DecisionRecord
}

export type DecisionRecord = {
  version: number
  input: DecisionInput
  columns: ColumnDecision[]
  obligations: Obligations
}

/**
 * How the asking person sees a dataset now, under the policies in force and the purpose stated. A text that is no code of
 * the register counts as no purpose; a registered purpose that does not serve this reading is refused and logged
 * (`access.purposeOver`, `access.purposeElsewhere`). The system itself sees
 * everything.
 */
export async function decideRead(ctx: Ctx, request: ReadRequest): Promise<ReadDecision> {
  const { version, set } = await policiesInForce(ctx)
  const input: DecisionInput = {
    person: {
      id: ctx.actor.id,
      roles: [...ctx.actor.roles],
      organisation: ctx.actor.organisation,
      region: ctx.actor.region,
    },
    dataset: request.dataset,
    columns: [...request.columns],
    action: request.action,
    why: await reasonsOf(ctx, request),
  }
  const { columns, obligations } = decideColumns(set, input)
  return {
    columns: new Map(columns.map((decision) => [decision.column, decision])),
    obligations,
    where: () => (ctx.actor.kind === 'system' ? 'true' : rowFilter(set, input)),
    record: { version, input, columns, obligations },
  }
}

async function reasonsOf(ctx: Ctx, { dataset, action, network }: ReadRequest): Promise<WhyFacts> {
  const why: WhyFacts = {
    ...{ purpose: null, legalBasis: null, covers: [] },
    ...{ ...timeOf(ctx.clock.now()), network: network?.replace(/^::ffff:/, '') ?? null },
  }
  if (ctx.purpose === null) return why
  const stated = await findStated(ctx.db, ctx.purpose, dataset.code)
  if (!stated) return why
  const fault = faultOfPurpose(stated, ctx.actor.organisation, civilDate(ctx.clock.now()))
  if (fault) {
    await recordAudit(ctx, {
      action: 'access.purposeRefused',
      object: { kind: 'dataset', id: dataset.code },
      details: { purpose: stated.code, fault, action },
    })
    const elsewhere = fault === 'other-department' || fault === 'other-dataset'
    throw (elsewhere ? errors.purposeElsewhere : errors.purposeOver)({ purpose: stated.code, fault })
  }
  return { ...why, purpose: stated.code, legalBasis: stated.legalBasis, covers: stated.columns ?? [] }
}

const SHANGHAI = 8 * 3_600_000

/** Hour and day of the week (Monday is 1) by the province's clock. */
export function timeOf(instant: Date): { hour: number; weekday: number } {
  const local = new Date(instant.getTime() + SHANGHAI)
  return { hour: local.getUTCHours(), weekday: local.getUTCDay() || 7 }
}

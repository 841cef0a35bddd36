import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { maySee } from './access.ts'
import { cacheClocks, readCaseClocks, sortingDueAt } from './case-clocks.ts'
import { findCase, updateCase } from './case-store.ts'
import { getCaseType } from './case-type-store.ts'
import type { CaseType } from './case-type.ts'
import type { CaseRecord } from './case.ts'
import type { ClockReading } from './clock.ts'
import { errors } from './errors.ts'
import { insertEntry, listHistory } from './history-store.ts'
import type { HistoryEntry, HistoryKind, NewEntry } from './history.ts'

/** A case held still while somebody acts on it. */
export type Situation = {
  before: CaseRecord
  type: CaseType
  history: readonly HistoryEntry[]
  clocks: readonly ClockReading[]
}

/** What an act makes of the case, and what its history will say. */
export type Decision = { after: CaseRecord; entry: NewEntry }

/** Acts that leave the case as it is; nobody's next step is outdated by them. */
const WITHOUT_CHANGE: readonly HistoryKind[] = ['commented', 'attached', 'reminded', 'escalated']

/**
 * The one way a case changes: locks it, hides it from those who may not see it, refuses an act that was decided on an
 * outdated version, and writes case, history, clocks and audit together.
 */
export async function changeCase(
  ctx: Ctx,
  target: { id: string; version?: number },
  decide: (situation: Situation) => Decision | Promise<Decision>,
): Promise<CaseRecord> {
  return ctx.transaction(async (tx) => {
    const before = await findCase(tx.db, target.id, 'forUpdate')
    if (!before || !maySee(tx.actor, before)) throw errors.notFound({ id: target.id })
    const type = await getCaseType(tx, before.type, before.typeVersion)
    const history = await listHistory(tx.db, before.id)
    if (target.version !== undefined && target.version !== before.version)
      throw changedMeanwhile(before, history)
    const decision = await decide({ before, type, history, clocks: readCaseClocks(tx, type, history) })
    return write(tx, type, history, decision)
  })
}

async function write(
  tx: Ctx,
  type: CaseType,
  history: readonly HistoryEntry[],
  { after, entry }: Decision,
): Promise<CaseRecord> {
  const written = await insertEntry(tx.db, after.id, tx.actor, tx.clock.now(), entry)
  const now = [...history, written]
  const readings = readCaseClocks(tx, type, now)
  const changes = !WITHOUT_CHANGE.includes(entry.kind)
  const saved = {
    ...after,
    dueAt: sortingDueAt(readings),
    version: after.version + (changes ? 1 : 0),
  }
  await updateCase(tx.db, saved)
  await cacheClocks(tx, saved.id, type, readings, now)
  await recordAudit(tx, {
    action: `cases.${entry.kind}`,
    object: { kind: 'case', id: saved.id },
    details: { number: saved.number, ...entry.details },
  })
  return saved
}

function changedMeanwhile({ version, state }: CaseRecord, history: readonly HistoryEntry[]) {
  const last = history.findLast((entry) => !WITHOUT_CHANGE.includes(entry.kind))
  return errors.changedMeanwhile({
    version,
    state,
    by: last?.actorName,
    did: last?.kind,
    transition: last?.details.transition,
    at: last?.at.toISOString(),
  })
}

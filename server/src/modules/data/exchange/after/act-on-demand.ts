import { recordAudit } from '#modules/trust/audit/index.ts'
import { listOrganisations } from '#modules/trust/identity/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { DEMAND_ANSWER_CASE } from '../case-types/after-types.ts'
import { moveCase, openShareCase } from '../case-types/share-case.ts'
import { getDataset } from '../dataset.ts'
import { errors } from '../errors.ts'
import { matterChanged } from '../events.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { findDemand, updateDemand, type DemandRow } from './demand-store.ts'
import { demandActsOf } from './demand.ts'
import { demandForm } from './file-demand.ts'
import type { DemandAct, DemandState } from './schema.ts'

/** The bureau assigns a demand to a department or declines it; the department catalogues the data or says why not. */
export async function actOnDemand(ctx: Ctx, id: string, input: DemandAct): Promise<{ state: DemandState }> {
  return ctx.transaction(async (tx) => {
    const demand = await findDemand(tx.db, id)
    if (!demand) throw errors.notFound({ id })
    const { bureau } = await findPolicy(tx.db)
    if (!demandActsOf(tx.actor, demand, bureau).includes(input.act)) {
      const over = demand.state === 'catalogued' || demand.state === 'declined'
      throw over ? errors.notPossibleNow({ state: demand.state }) : errors.notYourPart({ act: input.act })
    }
    const state = await take(tx, demand, input)
    await recordAudit(tx, {
      action: 'exchange.demandMoved',
      object: { kind: 'dataDemand', id },
      details: { from: demand.state, to: state, ...input },
    })
    await tx.publish(matterChanged, { kind: 'demand', id, state })
    return { state }
  })
}

async function take(tx: Ctx, demand: DemandRow, input: DemandAct): Promise<DemandState> {
  const { id, case_id: caseId } = demand
  const change = { data: { answer: input.text } }
  if (input.act === 'assign') {
    const known = await listOrganisations(tx.db)
    if (!known.some(({ code }) => code === input.department))
      throw errors.notFound({ department: input.department })
    await moveCase(tx, caseId, 'assign', change)
    const filed = { ...demand, legalBasis: demand.legal_basis }
    const opened = await openShareCase(tx, {
      type: DEMAND_ANSWER_CASE,
      title: { zh: `数据需求答复：${demand.title}`, en: `Answer to the demand: ${demand.title}` },
      subject: { kind: 'dataDemand', id },
      key: `${id}:answer`,
      data: await demandForm(tx, filed, input.department),
    })
    await updateDemand(tx.db, id, { state: 'assigned', assigned_to: input.department, case_id: opened.id })
    return 'assigned'
  }
  if (input.act === 'catalogue') {
    await getDataset(tx, input.dataset)
    await moveCase(tx, caseId, 'catalogue', change)
    await updateDemand(tx.db, id, { state: 'catalogued', dataset: input.dataset, answer: input.text })
    return 'catalogued'
  }
  await moveCase(tx, caseId, 'decline', change)
  await updateDemand(tx.db, id, { state: 'declined', answer: input.text })
  return 'declined'
}

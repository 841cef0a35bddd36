import { randomUUID } from 'node:crypto'
import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { DEMAND_CASE } from '../case-types/after-types.ts'
import { departmentName, moveCase, openShareCase } from '../case-types/share-case.ts'
import { matterChanged } from '../events.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { ownDepartment } from '../relation.ts'
import { insertDemand } from './demand-store.ts'
import { forbiddenBy } from './demand.ts'
import { listNegativeItems } from './negative-store.ts'
import type { DemandInput, DemandState } from './schema.ts'

/** Asks for data nobody has catalogued. What is on the negative list is declined by rule, with its reason and ground. */
export async function fileDemand(
  ctx: Ctx,
  input: DemandInput,
): Promise<{ id: string; number: string; state: DemandState }> {
  return ctx.transaction(async (tx) => {
    const department = ownDepartment(tx.actor)
    const { bureau } = await findPolicy(tx.db)
    const id = randomUUID()
    const [forbidden] = forbiddenBy(input, await listNegativeItems(tx.db))
    const opened = await openShareCase(tx, {
      type: DEMAND_CASE,
      title: { zh: `数据需求：${input.title}`, en: `Demand for data: ${input.title}` },
      subject: { kind: 'dataDemand', id },
      key: id,
      data: await demandForm(tx, { ...input, department }, bureau),
    })
    const answer = forbidden
      ? `列入负面清单“${forbidden.title.zh}”：${forbidden.reason}（${forbidden.legalBasis}）`
      : null
    if (answer !== null) await moveCase(tx, opened.id, 'decline', { data: { answer } })
    const state: DemandState = answer === null ? 'received' : 'declined'
    await insertDemand(tx.db, {
      id,
      number: opened.number,
      department,
      state,
      title: input.title,
      description: input.description,
      purpose: input.purpose,
      legal_basis: input.legalBasis,
      columns: input.columns,
      filed_at: tx.clock.now(),
      filed_by_name: tx.actor.name,
      assigned_to: null,
      dataset: null,
      answer,
      case_id: opened.id,
    })
    await recordAudit(tx, {
      action: 'exchange.demandFiled',
      object: { kind: 'dataDemand', id },
      details: { department, state, negativeItem: forbidden?.code ?? null },
    })
    await tx.publish(matterChanged, { kind: 'demand', id, state })
    return { id, number: opened.number, state }
  })
}

type Filed = Pick<DemandInput, 'title' | 'description' | 'purpose' | 'legalBasis'> & { department: string }

/** What the case says of the demand; `owner` is the department it is routed to. */
export async function demandForm(tx: Ctx, filed: Filed, owner: string) {
  const { title, description, purpose, legalBasis, department } = filed
  return { title, applicant: await departmentName(tx, department), description, purpose, legalBasis, owner }
}

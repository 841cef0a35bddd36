import { randomUUID } from 'node:crypto'
import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { REQUEST_CASE } from '../case-types/request-type.ts'
import { departmentName, moveCase, openShareCase } from '../case-types/share-case.ts'
import { getDataset, type Dataset } from '../dataset.ts'
import { errors } from '../errors.ts'
import { requestChanged } from '../events.ts'
import { ownDepartment } from '../relation.ts'
import { checkRequest } from './check-request.ts'
import { isRefusedByRule } from './compliance.ts'
import { insertRequest, lockAsking, type RequestRow } from './request-store.ts'
import type { ComplianceResult, RequestDecision, RequestSpec, RequestState } from './schema.ts'

/**
 * Files a request. One that does not comply is refused with its findings, except where it is only the dataset that
 * forbids it: that is recorded as a refusal by rule, with reason and legal ground, and may be disputed.
 */
export async function submitRequest(
  ctx: Ctx,
  spec: RequestSpec,
): Promise<{ id: string; number: string; state: RequestState }> {
  return ctx.transaction(async (tx) => {
    const department = ownDepartment(tx.actor)
    await lockAsking(tx.db, spec.dataset, department)
    const dataset = await getDataset(tx, spec.dataset)
    const compliance = await checkRequest(tx, spec)
    const byRule = isRefusedByRule(compliance)
    if (compliance.verdict === 'refuse' && !byRule)
      throw errors.notCompliant({ findings: compliance.findings })
    const id = randomUUID()
    const opened = await openRequestCase(tx, { id, spec, dataset, department, round: 1 })
    const decision = byRule ? refusalByRule(tx, spec, compliance) : null
    const state = await placeCase(tx, opened.id, dataset, decision)
    const row = {
      id,
      number: opened.number,
      dataset: spec.dataset,
      department,
      owner: dataset.entry.department,
      state,
      spec,
      findings: compliance.findings,
      asked_at: tx.clock.now(),
      asked_by: tx.actor.id,
      asked_by_name: tx.actor.name,
      decision,
      case_id: opened.id,
      grant_id: null,
    }
    await insertRequest(tx.db, row)
    await announceRequest(tx, row, 'exchange.requested', { verdict: compliance.verdict, fields: spec.fields })
    return { id, number: opened.number, state }
  })
}

/** Audit and event of a change of a request. */
export async function announceRequest(
  tx: Ctx,
  row: Pick<RequestRow, 'id' | 'state' | 'dataset' | 'department' | 'owner'>,
  action: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  const { id, state, dataset, department, owner } = row
  await recordAudit(tx, {
    action,
    object: { kind: 'shareRequest', id },
    details: { dataset, department, ...details },
  })
  await tx.publish(requestChanged, { id, state, dataset, department, owner })
}

type Opening = { id: string; spec: RequestSpec; dataset: Dataset; department: string; round: number }

/** Opens the case a request is answered as; a request that is to be decided anew gets another. */
export async function openRequestCase(tx: Ctx, { id, spec, dataset, department, round }: Opening) {
  const { entry } = dataset
  const applicant = await departmentName(tx, department)
  return openShareCase(tx, {
    type: REQUEST_CASE,
    title: {
      zh: `${applicant.zh}申请共享“${entry.title.zh}”`,
      en: `${applicant.en} asks for “${entry.title.en}”`,
    },
    subject: { kind: 'shareRequest', id },
    key: `${id}:${round}`,
    data: {
      dataset: entry.title,
      applicant,
      purpose: spec.purpose,
      legalBasis: spec.legalBasis,
      scenario: spec.scenario,
      fields: spec.fields.join(', ').slice(0, 8000),
      period: `${spec.from} – ${spec.to}`,
      owner: entry.department,
    },
  })
}

/** Leads the new case to the state whose clock applies. */
export async function placeCase(
  tx: Ctx,
  caseId: string,
  { entry }: Dataset,
  refusal: RequestDecision | null,
): Promise<RequestState> {
  if (refusal) {
    await moveCase(tx, caseId, 'refuse', { data: { decision: refusal.reason }, comment: refusal.legalGround })
    return 'refused'
  }
  const unconditional = entry.sharing === 'unconditional'
  await moveCase(tx, caseId, unconditional ? 'confirm' : 'decide')
  return unconditional ? 'confirming' : 'deciding'
}

function refusalByRule(tx: Ctx, spec: RequestSpec, { findings }: ComplianceResult): RequestDecision {
  const refusing = findings.filter(({ level }) => level === 'refuse')
  const reason = refusing
    .map(({ text }) => text.zh)
    .join('；')
    .slice(0, 2000)
  return {
    fields: spec.fields.map((name) => ({ name, granted: false, mask: null, reason: '' })),
    reason,
    legalGround: '《政务数据共享条例》关于共享属性的规定；目录登记的不予共享理由',
    conditions: '',
    rows: [],
    deliver: false,
    at: tx.clock.now().toISOString(),
    by: tx.actor.name,
    automatic: true,
  }
}

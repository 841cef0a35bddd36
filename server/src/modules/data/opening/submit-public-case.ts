import { createHash, randomBytes } from 'node:crypto'
import { DATA_BUREAU } from '#modules/data/catalog/index.ts'
import { listOrganisations } from '#modules/trust/identity/index.ts'
import { openCase, publishCaseType, type NewCaseInput } from '#modules/work/cases/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { actAsSystem } from './act-as-system.ts'
import { getOpened } from './opened.ts'
import { FEEDBACK_CASE, feedbackCaseType, REQUEST_CASE, requestCaseType } from './public-case-type.ts'
import { insertPublicCase } from './public-case-store.ts'
import type { PublicFeedback, PublicReceipt, PublicRequest } from './schema.ts'

/** 依申请开放: anybody asks for data to be opened. */
export async function requestOpening(ctx: Ctx, request: PublicRequest): Promise<PublicReceipt> {
  const { title, description, purpose, department, contact } = request
  return submit(ctx, 'request', department, {
    type: REQUEST_CASE,
    title: { zh: `申请开放：${title}`, en: `Request to open: ${title}` },
    data: { wanted: `${title}\n${description}`, purpose, ...(contact ? { contact } : {}) },
  })
}

/** Anybody says what is wrong with an opened dataset, or could be better. */
export async function giveFeedback(ctx: Ctx, code: string, feedback: PublicFeedback): Promise<PublicReceipt> {
  const { entry } = await getOpened(ctx, code)
  const { kind, text, contact } = feedback
  return submit(ctx, 'feedback', entry.department, {
    type: FEEDBACK_CASE,
    title: { zh: `${entry.title.zh}：公众意见`, en: `${entry.title.en}: feedback` },
    data: { dataset: code, kind, text, ...(contact ? { contact } : {}) },
    subject: { kind: 'dataset', id: code },
  })
}

/** The receipt is what the digest of is kept: who only knows the number learns nothing. */
async function submit(
  ctx: Ctx,
  kind: 'request' | 'feedback',
  wanted: string | undefined,
  input: NewCaseInput,
): Promise<PublicReceipt> {
  const departments = (await listOrganisations(ctx.db)).map(({ code }) => code)
  const department = wanted !== undefined && departments.includes(wanted) ? wanted : DATA_BUREAU
  const receipt = randomBytes(6).toString('hex')
  return actAsSystem(ctx).transaction(async (tx) => {
    await publishCaseTypes(tx, departments)
    const opened = await openCase(tx, { ...input, data: { ...input.data, department } })
    const at = tx.clock.now()
    const key = { number: opened.number, caseId: opened.id, kind, receipt: digestOf(receipt), at }
    await insertPublicCase(tx.db, key)
    return { number: opened.number, receipt, department: opened.department }
  })
}

/** Departments may have come since the start; the same definition again changes nothing. */
export async function publishCaseTypes(ctx: Ctx, departments: readonly string[]): Promise<void> {
  await publishCaseType(ctx, requestCaseType(departments))
  await publishCaseType(ctx, feedbackCaseType(departments))
}

/** What is kept of a receipt. */
export function digestOf(receipt: string): string {
  return createHash('sha256').update(receipt).digest('hex')
}

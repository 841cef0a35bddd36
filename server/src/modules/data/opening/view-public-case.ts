import { timingSafeEqual } from 'node:crypto'
import { getCase } from '#modules/work/cases/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { actAsSystem } from './act-as-system.ts'
import { errors } from './errors.ts'
import { findPublicCase } from './public-case-store.ts'
import { digestOf } from './submit-public-case.ts'
import type { PublicCase } from './schema.ts'

/** How a request or feedback stands, for who holds its number and receipt; throws `opening.noSuchCase` alike for either. */
export async function viewPublicCase(ctx: Ctx, number: string, receipt: string): Promise<PublicCase> {
  const found = await findPublicCase(ctx.db, number)
  const fits = found && timingSafeEqual(Buffer.from(found.receipt), Buffer.from(digestOf(receipt)))
  if (!found || !fits) throw errors.noSuchCase({ number })
  const { title, stateLabel, closedAt, openedAt, dueAt, data } = await getCase(actAsSystem(ctx), found.caseId)
  const answer = data['answer']
  return {
    number,
    title,
    state: stateLabel,
    closed: closedAt !== null,
    openedAt,
    dueAt: closedAt === null ? dueAt : null,
    answer: closedAt !== null && typeof answer === 'string' ? answer : null,
  }
}

import type { Ctx } from '#platform/ctx.ts'
import { listOrganisations } from '#modules/trust/identity/index.ts'
import { findCases } from './case-list-store.ts'
import { caseTable } from './case-table.ts'
import { summarise } from './case-view.ts'
import { errors } from './errors.ts'
import type { CaseExportQuery } from './schema.ts'

const MOST = 10_000

/** What the table shows, as CSV with a byte order mark for spreadsheets; refuses rather than cuts off. */
export async function exportCases(ctx: Ctx, query: CaseExportQuery): Promise<string> {
  const { language, ...filter } = query
  const page = { limit: MOST + 1, offset: 0 }
  const cases = await findCases(ctx.db, ctx.actor, filter, ctx.clock.now(), page)
  if (cases.length > MOST) throw errors.exportTooLarge({ most: MOST })
  const organisations = await listOrganisations(ctx.db)
  const departments = new Map(organisations.map(({ code, name }) => [code, name[language]]))
  return caseTable(await summarise(ctx, cases), { language, departments })
}

import type { Ctx } from '#platform/ctx.ts'
import { listCasesBySubject } from '#modules/work/cases/index.ts'
import { describeSubject } from './describe.ts'
import { errors } from './errors.ts'
import {
  breachesOfAll,
  findRectification,
  listRectifications,
  type Rectification,
} from './rectification-store.ts'
import type { RectificationItem, RectificationQuery } from './schema.ts'
import { listWatched } from './watched-store.ts'

/** A page of rectifications, newest first. */
export async function readRectifications(
  ctx: Ctx,
  query: RectificationQuery,
): Promise<{ items: RectificationItem[]; total: number }> {
  const { items, total } = await listRectifications(ctx.db, query)
  return { items: await toItems(ctx, items), total }
}

/** One rectification; throws `rectification.notFound`. */
export async function getRectification(ctx: Ctx, id: string): Promise<RectificationItem> {
  const found = await findRectification(ctx.db, id)
  const [item] = found ? await toItems(ctx, [found]) : []
  if (!item) throw errors.notFound({ id })
  return item
}

async function toItems(ctx: Ctx, rows: readonly Rectification[]): Promise<RectificationItem[]> {
  const ids = rows.map(({ id }) => id)
  const breaches = await breachesOfAll(ctx.db, ids)
  const cases = new Map((await listCasesBySubject(ctx, 'rectification', ids)).map((one) => [one.id, one]))
  const titles = new Map((await listWatched(ctx.db)).map(({ dataset, title }) => [dataset, title]))
  return rows.map((row) => {
    const its = cases.get(row.case_id)
    return {
      ...{ id: row.id, dataset: row.dataset, department: row.department, run: row.run, version: row.version },
      ...{ state: row.state, round: row.round, sentBack: row.sent_back, caseId: row.case_id },
      title: titles.get(row.dataset) ?? { zh: row.dataset, en: row.dataset },
      openedAt: row.opened_at.toISOString(),
      closedAt: row.closed_at?.toISOString() ?? null,
      caseNumber: its?.number ?? null,
      dueAt: its?.dueAt ?? null,
      overdue: its?.overdue ?? false,
      breaches: breaches
        .filter(({ rectification }) => rectification === row.id)
        .map(({ subject, name, dimension, minimum, first, latest, mended }) => ({
          ...{ subject, dimension, minimum, first, latest, mended },
          words: describeSubject({ subject, name }),
        })),
    }
  })
}

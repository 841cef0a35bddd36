import type { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { civilDate } from '#platform/calendar.ts'
import type { Kind } from './content.ts'
import { searchRegister, type Version } from './register-store.ts'
import type { RegisterQuery } from './schema.ts'
import { viewVersion } from './view-version.ts'

const SORTS = ['code', 'name', 'approvedAt'] as const

/** A page of the entries of one kind in force on a day, each as `view` tells its content. */
export async function listRegister<T>(
  ctx: Ctx,
  kind: Kind,
  query: z.infer<typeof RegisterQuery>,
  options: { fields?: Record<string, string | undefined>; view(version: Version): T },
) {
  const key = query.sort?.replace(/^-/, '')
  const set = Object.entries(options.fields ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  const found = await searchRegister(
    ctx.db,
    {
      kind,
      day: query.asOf ?? civilDate(ctx.clock.now()),
      q: query.q,
      retired: query.retired === undefined ? undefined : query.retired === 'true',
      fields: Object.fromEntries(set),
    },
    {
      size: query.size,
      offset: (query.page - 1) * query.size,
      sort: SORTS.find((one) => one === key) ?? 'code',
      descending: query.sort?.startsWith('-') ?? false,
    },
  )
  const items = found.items.map((version) => ({ ...viewVersion(version), ...options.view(version) }))
  return { items, total: found.total, page: query.page, size: query.size }
}

import { openLake } from '#modules/data/lake/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { sqlName } from '#platform/duck.ts'
import { errors } from '../errors.ts'
import { admit } from './admit.ts'
import { grantedSql, type GivenColumn } from './granted-rows.ts'
import { reachOf } from './read-granted.ts'
import { jsonRow } from './row-lines.ts'

export type Change = { change: 'inserted' | 'updated' | 'deleted'; row: Record<string, unknown> }
export type Changes = { since: number; version: number; items: Change[]; total: number; truncated: boolean }

/** More changes than this are better fetched whole. */
const MOST = 50_000

/**
 * What has changed among the granted rows since an earlier version, by primary key: new rows and changed ones whole,
 * deleted ones by their key. A row that came into or left the granted rows is inserted or deleted to the receiver.
 */
export async function readChanges(
  ctx: Ctx,
  call: { grant: string; key: string | undefined; address: string; since: number },
): Promise<Changes> {
  const { grant, key, address, since } = call
  const admission = await admit(ctx, { grant, key, address, operation: 'changes' })
  const reach = reachOf(admission)
  const keys = admission.columns.filter((column) => column.key).map(({ name }) => name)
  const clear = new Set(admission.fields.filter(({ mask }) => mask === null).map(({ name }) => name))
  if (keys.length === 0 || !keys.every((name) => clear.has(name))) throw errors.noKey()
  // Two versions of one dataset cannot be open as views of one name, so each has a session of its own path.
  const now = await openLake(ctx, [reach.dataset])
  try {
    const before = await openLake(ctx, [{ dataset: reach.dataset, number: since }])
    before.close()
    await now.run('set threads = 1')
    await now.run(`create view after_rows as ${await grantedSql(ctx, now, reach, reach.dataset)}`)
    await now.run(
      `create view before_rows as ${await grantedSql(ctx, { ...now, paths: before.paths }, reach, reach.dataset)}`,
    )
    const columns = reach.fields.map(({ name, mask }): GivenColumn => ({
      name,
      type: mask ? 'string' : (reach.columns.find((column) => column.name === name)?.type ?? 'string'),
    }))
    const rows = await now.all<{ change: Change['change']; line: string }>(
      changesSql(columns, keys, MOST + 1),
    )
    const version = now.versions.get(reach.dataset) ?? 0
    const items = rows.slice(0, MOST).map(({ change, line }) => ({
      change,
      row: JSON.parse(line) as Record<string, unknown>,
    }))
    await admission.record('allowed', items.length, version)
    return { since, version, items, total: items.length, truncated: rows.length > MOST }
  } finally {
    now.close()
  }
}

function changesSql(columns: readonly GivenColumn[], keys: readonly string[], limit: number): string {
  const same = (list: readonly string[]): string =>
    list.map((name) => `a.${sqlName(name)} is not distinct from b.${sqlName(name)}`).join(' and ')
  const others = columns.map(({ name }) => name).filter((name) => !keys.includes(name))
  const line = jsonRow(columns)
  const keyColumns = columns.filter(({ name }) => keys.includes(name))
  const updated =
    others.length === 0
      ? ''
      : `union all select 2 as kind, 'updated' as change, ${line} as line from
           (select a.* from after_rows a join before_rows b on ${same(keys)} where not (${same(others)}))`
  return `select change, line from (
    select 1 as kind, 'inserted' as change, ${line} as line from
      (select a.* from after_rows a anti join before_rows b on ${same(keys)})
    ${updated}
    union all select 3 as kind, 'deleted' as change, ${jsonRow(keyColumns)} as line from
      (select a.* from before_rows a anti join after_rows b on ${same(keys)})
  ) order by kind, line limit ${limit}`
}

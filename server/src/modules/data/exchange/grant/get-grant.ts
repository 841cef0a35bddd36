import { listVersions } from '#modules/data/lake/index.ts'
import { civilDate, nextDate } from '#platform/calendar.ts'
import type { Ctx } from '#platform/ctx.ts'
import { columnsOf, findEntry } from '../dataset.ts'
import { errors } from '../errors.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { relationOf } from '../relation.ts'
import { listLinks, type LinkRow } from '../use/file-store.ts'
import { findSubscription } from '../use/subscription-store.ts'
import { listDays, listFlags, sumByMonth } from '../use/use-store.ts'
import { findCurrentKey, findGrant, type GrantRow } from './grant-store.ts'
import { grantActsOf } from './grant.ts'
import { stateAt, summariseGrants } from './list-grants.ts'
import type { FileLink, GrantDetail } from './schema.ts'

/** How many days of use are shown day by day. */
const DAYS_SHOWN = 60

/** One grant with its key's prefix, use, flags, files and what the person may do; 404 for those it does not concern. */
export async function getGrant(ctx: Ctx, id: string): Promise<GrantDetail> {
  const grant = await findGrant(ctx.db, id)
  const { bureau } = await findPolicy(ctx.db)
  if (!grant || relationOf(ctx.actor, grant, bureau) === 'none') throw errors.notFound({ id })
  const now = ctx.clock.now()
  const [summary] = await summariseGrants(ctx, [grant])
  if (!summary) throw errors.notFound({ id })
  const entry = await findEntry(ctx, grant.dataset)
  const columns = entry ? columnsOf(entry) : []
  const [newest] = await listVersions(ctx.db, grant.dataset)
  return {
    ...summary,
    spec: grant.spec,
    columns: grant.spec.fields.map(({ name, mask }) => {
      const column = columns.find((one) => one.name === name)
      return { name, mask, title: column?.title ?? { zh: name, en: name }, type: column?.type ?? 'string' }
    }),
    endedAt: grant.ended_at?.toISOString() ?? null,
    endedBy: grant.ended_by,
    endReason: grant.end_reason,
    warnedAt: grant.warned_at?.toISOString() ?? null,
    days: await listDays(ctx.db, id, nextDate(civilDate(now), -DAYS_SHOWN)),
    months: await sumByMonth(ctx.db, id),
    flagged: (await listFlags(ctx.db, [id])).map(({ kind, day, details }) => ({ kind, day, details })),
    files: (await listLinks(ctx.db, id)).map((link) => toFileLink(link, grant, now)),
    ...(await accessOf(ctx, grant)),
    version: newest?.number ?? null,
    may: grantActsOf(ctx.actor, grant, bureau, now),
  }
}

async function accessOf(
  ctx: Ctx,
  { id }: GrantRow,
): Promise<Pick<GrantDetail, 'key' | 'subscription' | 'address'>> {
  const key = await findCurrentKey(ctx.db, id)
  const subscription = await findSubscription(ctx.db, id)
  return {
    key: key ? { prefix: key.prefix, createdAt: key.created_at.toISOString() } : null,
    subscription: subscription
      ? {
          url: subscription.url,
          announced: subscription.announced,
          lastStatus: subscription.last_status,
          lastAt: subscription.last_at?.toISOString() ?? null,
        }
      : null,
    address: `${ctx.config.publicUrl}/api/exchange/data/${id}`,
  }
}

function toFileLink(link: LinkRow, grant: GrantRow, now: Date): FileLink {
  const { id, format, version, rows, bytes, watermark, once } = link
  const used = once && link.used_at !== null
  return {
    id,
    format,
    version,
    rows,
    bytes,
    watermark,
    once,
    createdAt: link.created_at.toISOString(),
    expiresAt: link.expires_at.toISOString(),
    usedAt: link.used_at?.toISOString() ?? null,
    valid: !used && now <= link.expires_at && stateAt(grant, now) === 'active',
  }
}

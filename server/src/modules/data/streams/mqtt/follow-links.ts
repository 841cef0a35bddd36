import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { connect, type MqttClient } from 'mqtt'
import type { Ctx } from '#platform/ctx.ts'
import { openText } from '#modules/trust/keys/index.ts'
import { linkContext } from '../links.ts'
import { listLinkRows, setLinkStatus, type LinkRow } from '../link-store.ts'
import type { LinkStatus } from '../schema.ts'
import { takeMessage } from './take-message.ts'

/** How often it is looked whether links were added, changed or removed, in milliseconds. */
const LOOK_EVERY = 2000

/** How long until a broken connection is tried again. */
const RECONNECT_EVERY = 5000

/** How long until a message that could not be written is tried again; it is not acknowledged before. */
const RETRY_EVERY = 1000

/**
 * Follows the links of this installation: one connection each. Of several workers one follows, and when it ends another
 * takes over, because the lock is held by a database session.
 */
export async function startLinks(ctx: Ctx): Promise<() => Promise<void>> {
  const stopping = new AbortController()
  const done = followLinks(ctx, stopping.signal).catch((error: unknown) =>
    ctx.log.error({ err: error }, 'the links of streams are followed no more'),
  )
  return async () => {
    stopping.abort()
    await done
  }
}

async function followLinks(ctx: Ctx, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await ctx.db.connection().execute(async (db) => {
      const { rows } = await sql<{ mine: boolean }>`
        select pg_try_advisory_lock(hashtext('streams.links')) as mine`.execute(db)
      if (!rows[0]?.mine) return
      try {
        await keepConnected(ctx, signal)
      } finally {
        await sql`select pg_advisory_unlock(hashtext('streams.links'))`.execute(db)
      }
    })
    await sleep(LOOK_EVERY, signal)
  }
}

type Followed = { changedAt: number; client: MqttClient }

async function keepConnected(ctx: Ctx, signal: AbortSignal): Promise<void> {
  const followed = new Map<string, Followed>()
  try {
    while (!signal.aborted) {
      const wanted = (await listLinkRows(ctx.db)).filter(({ definition }) => definition.active)
      const byId = new Map(wanted.map((row) => [row.id, row]))
      for (const [id, { changedAt, client }] of followed) {
        if (byId.get(id)?.changed_at.getTime() === changedAt) continue
        followed.delete(id)
        await client.endAsync(true)
      }
      for (const row of wanted)
        if (!followed.has(row.id))
          followed.set(row.id, { changedAt: row.changed_at.getTime(), client: await openLink(ctx, row) })
      await sleep(LOOK_EVERY, signal)
    }
  } finally {
    await Promise.all([...followed.values()].map(({ client }) => client.endAsync(true)))
  }
}

/** A session that the other broker keeps while we are away, so that nothing of QoS 1 and 2 is missed. */
export async function openLink(ctx: Ctx, row: LinkRow): Promise<MqttClient> {
  const { url, topic, qos, clientId, username } = row.definition
  const password = row.secret === null ? undefined : await openText(ctx, row.secret, linkContext(row.id))
  const client = connect(url, {
    ...{ clientId, clean: false, reconnectPeriod: RECONNECT_EVERY, resubscribe: true },
    ...(username !== null && { username }),
    ...(password !== undefined && { password }),
  })
  const note = (status: LinkStatus, problem: string | null): void => {
    setLinkStatus(ctx.db, row.id, { status, problem, at: ctx.clock.now() }).catch((error: unknown) =>
      ctx.log.warn({ err: error, link: row.id }, 'the state of a link could not be kept'),
    )
  }
  client.handleMessage = ({ topic: from, payload }, acknowledge) => {
    void takeUntilDurable(ctx, client, row, from, payload.toString()).then(
      () => acknowledge(),
      (error: Error) => acknowledge(error),
    )
  }
  client.on('connect', () => {
    client.subscribe(topic, { qos }, (error, granted) => {
      const refused = granted?.some((each) => each.qos === (128 as number)) ?? false
      if (error || refused) note('failed', error?.message ?? 'the broker refuses the subscription')
      else note('connected', null)
    })
  })
  client.on('error', (error) => note('failed', error.message))
  client.on('close', () => note('failed', 'the connection is closed; it is tried again'))
  return client
}

/** The thing is the last level of the topic where the payload does not name it. */
async function takeUntilDurable(
  ctx: Ctx,
  client: MqttClient,
  { id, stream }: LinkRow,
  topic: string,
  text: string,
): Promise<void> {
  const thing = topic.split('/').at(-1)
  for (;;) {
    try {
      return await takeMessage(ctx, {
        ...{ stream, device: null, channel: 'link', topic, text },
        defaults: { thing },
      })
    } catch (error) {
      ctx.log.warn({ err: error, link: id }, 'a message of a link could not be written; it is tried again')
      if (client.disconnecting) throw error
      await pause(RETRY_EVERY)
    }
  }
}

async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined)
}

import pg from 'pg'

/** What live views are told: an event's id and name; they ask the API for the rest, under their own rights. */
export type LiveEvent = { id: number; name: string; payload: Record<string, unknown> }

/** A subscription to committed events over LISTEN/NOTIFY, shared by all connected browsers of this process. */
export type Live = { subscribe(listener: (event: LiveEvent) => void): () => void; stop(): Promise<void> }

export const LIVE_CHANNEL = 'yuzhi_live'

/** Listens on one connection of its own and reconnects when the database restarts. */
export async function openLive(url: string): Promise<Live> {
  const listeners = new Set<(event: LiveEvent) => void>()
  let client: pg.Client | undefined
  let stopped = false
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: 'yuzhi-live' })
    next.on('notification', ({ payload }) => {
      const event = JSON.parse(payload ?? '{}') as LiveEvent
      for (const listener of listeners) listener(event)
    })
    next.on('error', () => undefined)
    next.on('end', () => {
      if (!stopped) setTimeout(() => void connect().catch(() => next.emit('end')), 1000).unref()
    })
    await next.connect()
    await next.query(`listen ${LIVE_CHANNEL}`)
    client = next
  }
  await connect()
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async stop() {
      stopped = true
      await client?.end()
    },
  }
}

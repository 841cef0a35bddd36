import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'

/** One property of one thing. `newest` is its newest trusted time, as far as this process knows. */
export type Datastream = { id: number; stream: string; newest: number | undefined }

/** The datastreams this process has met, so that a post need not ask the database for them. */
export type Registry = {
  find(stream: string, thing: string, property: string): Datastream | undefined
  /** Looks up datastreams and makes those that are new, for at most `maxThings` things of the stream. */
  learn(
    stream: string,
    maxThings: number,
    wanted: readonly { thing: string; property: string }[],
  ): Promise<void>
}

const keyOf = (stream: string, thing: string, property: string): string => `${stream}\n${property}\n${thing}`

type Wanted = { thing: string; property: string }[]

export function makeRegistry(db: Kysely<AnyTables>): Registry {
  const known = new Map<string, Datastream>()
  /** Look-ups that have not begun, which whoever comes may join; and the last one of each stream. */
  const gathering = new Map<string, { wanted: Wanted; done: Promise<void> }>()
  const last = new Map<string, Promise<void>>()
  const remember = (stream: string, rows: readonly Row[]): void => {
    for (const { id, thing, property, newest } of rows) {
      const key = keyOf(stream, thing, property)
      if (!known.has(key)) known.set(key, { id, stream, newest: newest ?? undefined })
    }
  }
  async function lookUp(stream: string, maxThings: number, wanted: Wanted): Promise<void> {
    remember(stream, await findDatastreams(db, stream, wanted))
    const fresh = wanted.filter(({ thing, property }) => !known.has(keyOf(stream, thing, property)))
    if (fresh.length > 0) remember(stream, await makeDatastreams(db, stream, maxThings, fresh))
  }
  /** After a restart every device is unknown at once: those who ask while one look-up runs share the next. */
  function gather(stream: string, maxThings: number): { wanted: Wanted; done: Promise<void> } {
    const wanted: Wanted = []
    const before = last.get(stream)?.catch(() => undefined) ?? Promise.resolve()
    const done = before.then(() => {
      gathering.delete(stream)
      return lookUp(stream, maxThings, wanted)
    })
    last.set(stream, done)
    const look = { wanted, done }
    gathering.set(stream, look)
    return look
  }
  return {
    find: (stream, thing, property) => known.get(keyOf(stream, thing, property)),
    learn(stream, maxThings, wanted) {
      const look = gathering.get(stream) ?? gather(stream, maxThings)
      look.wanted.push(...wanted)
      return look.done
    },
  }
}

type Row = { id: number; thing: string; property: string; newest: number | null }

const COLUMNS = sql`d.id, d.thing, d.property, (extract(epoch from d.last_time) * 1000)::float8 as newest`

async function findDatastreams(db: Kysely<AnyTables>, stream: string, wanted: Wanted): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from unnest(${wanted.map((w) => w.thing)}::text[], ${wanted.map((w) => w.property)}::text[]) w(thing, property)
    join streams.datastream d on d.stream = ${stream} and d.thing = w.thing and d.property = w.property`.execute(
    db,
  )
  return rows
}

/** Another process may make the same ones meanwhile; who comes second finds them. */
async function makeDatastreams(
  db: Kysely<AnyTables>,
  stream: string,
  maxThings: number,
  wanted: Readonly<Wanted>,
): Promise<Row[]> {
  const { rows } = await sql<{ thing: string }>`
    select distinct thing from streams.datastream where stream = ${stream}`.execute(db)
  const things = new Set(rows.map(({ thing }) => thing))
  const admitted = wanted.filter(({ thing }) =>
    things.has(thing) || things.size < maxThings ? things.add(thing) : false,
  )
  await sql`
    insert into streams.datastream (stream, thing, property)
    select distinct ${stream}, w.thing, w.property
    from unnest(${admitted.map((w) => w.thing)}::text[], ${admitted.map((w) => w.property)}::text[]) w(thing, property)
    on conflict do nothing`.execute(db)
  return findDatastreams(db, stream, admitted)
}

import type { Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Entry } from './entry.ts'
import { insertEntries } from './entry-store.ts'

/** Entries of one statement; more wait for the next. */
const MOST = 500
/** Statements under way at once: while one waits for the disk the next is being sent. */
const AT_ONCE = 2

type Waiting = { entry: Entry; done: () => void; failed: (reason: unknown) => void }
type Group = { waiting: Waiting[]; underWay: number }

const groups = new WeakMap<Kysely<AnyTables>, Group>()

/** Writes an entry durably, in one commit with those that wait at the same moment; rejects when it could not be written. */
export function commitTogether(db: Kysely<AnyTables>, entry: Entry): Promise<void> {
  const group = groups.get(db) ?? { waiting: [], underWay: 0 }
  groups.set(db, group)
  return new Promise((done, failed) => {
    group.waiting.push({ entry, done, failed })
    if (group.waiting.length === 1) setImmediate(() => flush(db, group))
  })
}

function flush(db: Kysely<AnyTables>, group: Group): void {
  while (group.underWay < AT_ONCE && group.waiting.length > 0) {
    const batch = group.waiting.splice(0, MOST)
    group.underWay += 1
    insertEntries(
      db,
      batch.map(({ entry }) => entry),
    )
      .then(
        () => batch.forEach(({ done }) => done()),
        (reason: unknown) => batch.forEach(({ failed }) => failed(reason)),
      )
      .finally(() => {
        group.underWay -= 1
        flush(db, group)
      })
  }
}

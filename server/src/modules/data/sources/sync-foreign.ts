import { createHash } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { sqlName } from '#platform/duck.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { openLake } from '#modules/data/lake/index.ts'
import { entriesOf, lockCatalogue, noteSynced, putEntry, retireEntries } from './foreign-store.ts'
import { FOREIGN_COLUMNS, type ForeignRecord } from './harvest/foreign-record.ts'
import { refreshTaken } from './refresh-taken.ts'

/**
 * Brings the entries of a foreign catalogue to what the dataset's present version says. What is unchanged is not
 * written; what is missing is retired; what a person made of an entry keeps what the person changed.
 */
export async function syncForeign(ctx: Ctx, dataset: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const catalogue = await lockCatalogue(tx.db, dataset)
    if (!catalogue) return
    const { version, records } = await readRecords(tx, dataset)
    if (version === catalogue.synced_version) return
    const at = tx.clock.now()
    const known = new Map((await entriesOf(tx.db, catalogue.code)).map((row) => [row.identity, row]))
    const counts = { added: 0, changed: 0, retired: 0 }
    for (const record of records) {
      const { identity } = record
      const digest = createHash('sha256').update(JSON.stringify(record)).digest('hex')
      const before = known.get(identity)
      if (before?.digest === digest && before.state === 'present') continue
      await putEntry(tx.db, { catalogue: catalogue.code, identity, record, digest }, at)
      counts[before ? 'changed' : 'added']++
      if (before?.dataset) await refreshTaken(tx, before.dataset, before.harvested, record)
    }
    const present = new Set(records.map(({ identity }) => identity))
    const gone = [...known.values()].filter((row) => row.state === 'present' && !present.has(row.identity))
    counts.retired = gone.length
    const identities = gone.map(({ identity }) => identity)
    await retireEntries(tx.db, catalogue.code, identities, at)
    await noteSynced(tx.db, catalogue.code, version)
    await recordAudit(tx, {
      action: 'sources.catalogueSynced',
      object: { kind: 'foreign-catalogue', id: catalogue.code },
      details: { version, ...counts },
    })
  })
}

type Row = Record<(typeof FOREIGN_COLUMNS)[number], string | null>

async function readRecords(
  ctx: Ctx,
  dataset: string,
): Promise<{ version: number; records: ForeignRecord[] }> {
  const lake = await openLake(ctx, [dataset])
  try {
    const list = FOREIGN_COLUMNS.map((name) => sqlName(name)).join(', ')
    const rows = await lake.all<Row>(`select ${list} from ${sqlName(dataset)} order by identity`)
    return { version: lake.versions.get(dataset) ?? 0, records: rows.map(recordOf) }
  } finally {
    lake.close()
  }
}

function recordOf(row: Row): ForeignRecord {
  const list = <T>(text: string | null, none: T): T => (text === null ? none : (JSON.parse(text) as T))
  return {
    ...row,
    identity: row.identity ?? '',
    title_zh: row.title_zh ?? '',
    keywords: list<string[]>(row.keywords, []),
    themes: list<string[]>(row.themes, []),
    distributions: list<ForeignRecord['distributions']>(row.distributions, []),
    extras: list<Record<string, string>>(row.extras, {}),
  }
}

import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Mapping, MappingProposal } from './schema.ts'
import type { IngestTables } from './tables.ts'

type MemoryTables = Pick<IngestTables, 'ingest.mapping' | 'ingest.source' | 'ingest.run'> & {
  'ingest.mapping_shape': {
    fingerprint: string
    dataset: string
    source: string
    version: number
    approved_at: Date
  }
}

const tables = (db: Kysely<AnyTables>) => db.withTables<MemoryTables>()

export type ApprovedMapping = { version: number; mapping: Mapping; approvedBy: string; approvedAt: Date }

/** Every version of a source's mapping, newest first. */
export async function listMappingVersions(db: Kysely<AnyTables>, source: string): Promise<ApprovedMapping[]> {
  const rows = await tables(db)
    .selectFrom('ingest.mapping')
    .select(['version', 'mapping', 'approved_by', 'approved_at'])
    .where('source', '=', source)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ version, mapping, approved_by, approved_at }) => ({
    ...{ version, mapping, approvedBy: approved_by, approvedAt: approved_at },
  }))
}

export async function findMappingVersion(
  db: Kysely<AnyTables>,
  source: string,
  version: number,
): Promise<Mapping | undefined> {
  const row = await tables(db)
    .selectFrom('ingest.mapping')
    .select('mapping')
    .where('source', '=', source)
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.mapping
}

/** What people decided before: the newest mapping of every source, with its dataset. */
export async function newestMappings(
  db: Kysely<AnyTables>,
): Promise<{ source: string; dataset: string; mapping: Mapping }[]> {
  const { rows } = await sql<{ source: string; dataset: string; mapping: Mapping }>`
    select distinct on (m.source) m.source, s.dataset, m.mapping
    from ingest.mapping m join ingest.source s on s.code = m.source
    order by m.source, m.version desc`.execute(db)
  return rows
}

/** The proposal of the source's newest run that waits for a mapping: it knows the labels of the file in hand. */
export async function findWaitingProposal(
  db: Kysely<AnyTables>,
  source: string,
): Promise<MappingProposal | undefined> {
  const row = await tables(db)
    .selectFrom('ingest.run')
    .select('proposal')
    .where('source', '=', source)
    .where('status', '=', 'waiting')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.proposal ?? undefined
}

export async function rememberShape(
  db: Kysely<AnyTables>,
  shape: { fingerprint: string; dataset: string; source: string; version: number; at: Date },
): Promise<void> {
  const { at, ...row } = shape
  const { source, version } = row
  await tables(db)
    .insertInto('ingest.mapping_shape')
    .values({ ...row, approved_at: at })
    .onConflict((c) =>
      c.columns(['fingerprint', 'dataset']).doUpdateSet({ source, version, approved_at: at }),
    )
    .execute()
}

/** The mapping that was approved for a file of this shape going to this dataset. */
export async function findShape(
  db: Kysely<AnyTables>,
  fingerprint: string,
  dataset: string,
): Promise<{ source: string; version: number; mapping: Mapping } | undefined> {
  return tables(db)
    .selectFrom('ingest.mapping_shape as s')
    .innerJoin('ingest.mapping as m', (j) =>
      j.onRef('m.source', '=', 's.source').onRef('m.version', '=', 's.version'),
    )
    .select(['s.source', 's.version', 'm.mapping'])
    .where('s.fingerprint', '=', fingerprint)
    .where('s.dataset', '=', dataset)
    .executeTakeFirst()
}

import type pg from 'pg'
import type { TableShape } from './canonical.ts'
import type { Manifest } from './manifest.ts'

const OURS = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`

/** Every table with rows of its own; one with partitions counts as one. Generated columns are left to generate again. */
export async function readTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(`
    select n.nspname as schema, c.relname as name,
      array(select a.attname::text from pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by a.attnum) as columns,
      coalesce((select string_agg(format('t.%I', a.attname), ', ' order by k.place)
                from pg_index i, unnest(i.indkey::smallint[]) with ordinality k (attnum, place), pg_attribute a
                where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum),
               't::text collate "C"') as order
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and ${OURS}
    order by 1, 2`)
  return rows
}

/** Partitions made as time went by, with their bounds: a restored table needs them before its rows. */
export async function readPartitions(client: pg.ClientBase): Promise<Manifest['partitions']> {
  const { rows } = await client.query<Manifest['partitions'][number]>(`
    select i.inhparent::regclass::text as parent, format('%I.%I', n.nspname, c.relname) as name,
      pg_get_expr(c.relpartbound, c.oid) as bound
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_inherits i on i.inhrelid = c.oid
    where c.relispartition and c.relkind = 'r' and ${OURS} order by 2`)
  return rows
}

/** Sequences that have given a number, and the last one. */
export async function readSequences(client: pg.ClientBase): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string; last: string }>(`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as last from pg_sequences
    where last_value is not null and schemaname !~ '^pg_' order by 1`)
  return rows.map(({ name, last }) => ({ name, last: Number(last) }))
}

/** Names of the migrations a database has had, by schema. */
export async function readMigrations(client: pg.ClientBase): Promise<Manifest['migrations']> {
  const { rows } = await client.query<{ schema: string }>(
    `select n.nspname as schema from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relname = '_migration' order by 1`,
  )
  const found: Manifest['migrations'] = {}
  for (const { schema } of rows) {
    const names = await client.query<{ name: string }>(
      `select name from "${schema}"._migration order by name`,
    )
    found[schema] = names.rows.map(({ name }) => name)
  }
  return found
}

/** How far the audit log had come: its size and the checkpoint signed over it. */
export async function readAuditState(client: pg.ClientBase): Promise<Manifest['audit']> {
  const { rows } = await client.query<{ size: string; note: string }>(
    `select size::text, note from audit.checkpoint order by size desc limit 1`,
  )
  return { size: Number(rows[0]?.size ?? 0), checkpoint: rows[0]?.note ?? null }
}

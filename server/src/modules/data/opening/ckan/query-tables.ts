import type { Duck } from '#platform/duck.ts'
import { errors } from '../errors.ts'

/** Functions in FROM that make rows of their arguments alone. */
const TABLE_FUNCTIONS = new Set(['generate_series', 'range', 'unnest'])
/** Functions that tell of the session or its machine rather than of the data. */
const FORBIDDEN_FUNCTIONS =
  /^(current_setting|getenv|getvariable|current_(database|schema|schemas|query|connection_id)|in_search_path|version|nextval|currval|write_log|parse_duckdb_log_message|.*_settings?)$/

type Node = Record<string, unknown>
type Serialised = { error: boolean; error_message?: string; statements?: { node: Node }[] }

/**
 * The tables a stranger's SQL reads, from DuckDB's own syntax tree. Refused with `opening.badQuery`: anything but one
 * SELECT, names with a schema, functions in FROM that read files or the system, and descriptions of the session.
 */
export async function queryTables(duck: Duck, sql: string): Promise<Set<string>> {
  const [row] = await duck.all<{ tree: string }>('select json_serialize_sql(?::varchar)::varchar as tree', [
    sql,
  ])
  const tree = JSON.parse(row?.tree ?? '{}') as Serialised
  if (tree.error) throw refuse(tree.error_message ?? 'The query cannot be read.')
  if (tree.statements?.length !== 1) throw refuse('Exactly one SELECT is allowed.')
  const tables = new Set<string>()
  const defined = new Set<string>()
  visit(tree.statements, (node) => look(node, tables, defined))
  return new Set([...tables].filter((name) => !defined.has(name)))
}

function look(node: Node, tables: Set<string>, defined: Set<string>): void {
  if (Array.isArray(node['map'])) {
    for (const { key } of node['map'] as { key: unknown }[]) defined.add(String(key).toLowerCase())
  }
  if (node['type'] === 'BASE_TABLE') {
    if (node['schema_name'] || node['catalog_name']) throw refuse('Name a resource without a schema.')
    tables.add(String(node['table_name']).toLowerCase())
  }
  if (node['type'] === 'SHOW_REF') throw refuse('Only the rows of resources can be asked for.')
  if (node['type'] === 'TABLE_FUNCTION') {
    const name = String((node['function'] as Node | undefined)?.['function_name']).toLowerCase()
    if (!TABLE_FUNCTIONS.has(name)) throw refuse(`The function ${name} is not allowed in FROM.`)
  }
  const name = String(node['function_name'] ?? '').toLowerCase()
  if (FORBIDDEN_FUNCTIONS.test(name)) throw refuse(`The function ${name} is not allowed.`)
}

function visit(value: unknown, act: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, act)
  else if (typeof value === 'object' && value !== null) {
    act(value as Node)
    for (const item of Object.values(value)) visit(item, act)
  }
}

function refuse(reason: string): Error {
  return errors.badQuery({ reason })
}

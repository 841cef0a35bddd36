import { sqlText, type Duck } from '#platform/duck.ts'
import { qualityErrors } from './errors.ts'
import type { Rule } from './rule.ts'

/** The SQL expressions a rule holds. */
export function expressionsOf(rule: Rule): string[] {
  if (rule.kind === 'condition') return [rule.when, rule.then]
  if (rule.kind === 'row-constraint') return [rule.constraint]
  return rule.kind === 'sum-of-parts' ? [rule.total, rule.part] : []
}

/**
 * Throws `quality.expressionRefused` unless every expression is one scalar expression over the row's columns: a contract
 * comes from outside, and a subquery could read any file the server can. DuckDB's own parser decides.
 */
export async function assertScalarExpressions(duck: Duck, rules: readonly Rule[]): Promise<void> {
  for (const rule of rules) {
    for (const expression of expressionsOf(rule)) {
      const trees = await parseSql(duck, [`SELECT ${expression}`, `SELECT (${expression})`])
      if (!trees.every(isScalar)) throw qualityErrors.expressionRefused({ rule: rule.id, expression })
    }
  }
}

/** With and without parentheses, so that no unbalanced bracket and no comment can reach beyond the expression. */
async function parseSql(duck: Duck, statements: string[]): Promise<Serialised[]> {
  const trees = statements.map((statement, at) => `json_serialize_sql(${sqlText(statement)}) AS t${at}`)
  const [row = {}] = await duck.all<Record<string, string>>(`SELECT ${trees.join(', ')}`)
  return Object.values(row).map((tree) => JSON.parse(tree) as Serialised)
}

function isScalar({ error, statements = [] }: Serialised): boolean {
  const [statement, second] = statements
  const node = statement?.node
  const plain =
    node?.type === 'SELECT_NODE' && node.select_list?.length === 1 && node.from_table?.type === 'EMPTY'
  return !error && plain && second === undefined && !hasForbiddenNode(node)
}

type Serialised = {
  error?: boolean
  statements?: { node?: { type?: string; select_list?: unknown[]; from_table?: { type?: string } } }[]
}

/** Subqueries, and functions that see the machine rather than the row. */
const FORBIDDEN_FUNCTIONS = /^(getenv|getvariable|current_setting|read_.*|glob|sniff_.*|query|query_table)$/

function hasForbiddenNode(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(hasForbiddenNode)
  if (typeof node !== 'object' || node === null) return false
  const { class: kind, function_name: name } = node as { class?: string; function_name?: string }
  if (kind === 'SUBQUERY' || kind === 'WINDOW' || kind === 'STAR') return true
  if (name !== undefined && FORBIDDEN_FUNCTIONS.test(name)) return true
  return Object.values(node).some(hasForbiddenNode)
}

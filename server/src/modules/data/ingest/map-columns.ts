import { sqlName, sqlText } from '#platform/duck.ts'
import { transformsSql, type Transform, type TransformContext } from '#modules/data/standards/index.ts'
import type { TextTable } from './read/text-table.ts'
import type { Mapping } from './schema.ts'

/** A column as the mapping sees it: its label in the file and the SQL that gives its text. */
type LabelledColumn = { label: string; expression: string }

/** The name of the n-th mapped column; properties keep their own names for the typed values. */
export function cellName(at: number): string {
  return `c${at + 1}`
}

/** The file's rows with the mapped columns as `c1`…, all text: a SELECT to build a relation from. */
export function mappedSelect(
  table: TextTable,
  mapping: Mapping,
  file: string,
  context: TransformContext = {},
): string {
  const { from, columns } = unpivoted(table, mapping)
  const byLabel = new Map(columns.map(({ label, expression }) => [normalLabel(label), expression]))
  const selected = mapping.columns.map((column, at) => {
    const expression = expressionOf(column, byLabel)
    return `${transformsSql(column.transforms as Transform[], expression, context)} as ${cellName(at)}`
  })
  return `select ${sqlText(file)} as _file, _line, ${selected.join(', ')} from ${from}`
}

/** The targets for which the file has no column. */
export function unmatchedTargets(table: TextTable, mapping: Mapping): string[] {
  const byLabel = new Map(
    unpivoted(table, mapping).columns.map(({ label, expression }) => [normalLabel(label), expression]),
  )
  return mapping.columns
    .filter((column) => expressionOf(column, byLabel) === NOTHING)
    .map(({ target }) => target)
}

/** The label each mapped column really has in this file, as people who look for a fault know it. */
export function shownLabels(table: TextTable, mapping: Mapping): string[] {
  const labels = unpivoted(table, mapping).columns.map(({ label }) => label)
  return mapping.columns.map(({ target, from, template }) => {
    const wanted = new Set(from.map(normalLabel))
    return template ?? labels.find((label) => wanted.has(normalLabel(label))) ?? target
  })
}

const NOTHING = 'null::varchar'

function expressionOf(column: Mapping['columns'][number], byLabel: ReadonlyMap<string, string>): string {
  if (column.constant !== undefined) return sqlText(column.constant)
  if (column.template !== undefined) return templateSql(column.template, byLabel)
  const label = column.from.find((one) => byLabel.has(normalLabel(one)))
  return label === undefined ? NOTHING : (byLabel.get(normalLabel(label)) as string)
}

/** `{年}-{月}` put together by `||`, which is NULL where any part is. */
function templateSql(template: string, byLabel: ReadonlyMap<string, string>): string {
  const parts = template.split(/\{([^}]*)\}/)
  const pieces = parts.map((part, i) =>
    i % 2 === 0 ? sqlText(part) : (byLabel.get(normalLabel(part)) ?? NOTHING),
  )
  return pieces.includes(NOTHING) ? NOTHING : `(${pieces.filter((piece) => piece !== "''").join(' || ')})`
}

/** Labels are compared without the spaces, line breaks and widths that differ from file to file. */
function normalLabel(label: string): string {
  return label.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}

function unpivoted(table: TextTable, mapping: Mapping): { from: string; columns: LabelledColumn[] } {
  const plain = table.columns.map(({ name, label }) => ({ label, expression: sqlName(name) }))
  if (!mapping.unpivot) return { from: table.relation, columns: plain }
  const pattern = new RegExp(mapping.unpivot.labels, 'u')
  const matched = table.columns.flatMap(({ name, label }) => {
    const groups = pattern.exec(label)?.groups
    return groups ? [{ name, label, groups: { ...groups } }] : []
  })
  const kept = table.columns.filter(({ label }) => !pattern.test(label))
  const names = Object.keys(matched[0]?.groups ?? {})
  const cells = matched.map(({ name, groups }) => {
    const fields = names.map((group) => `${sqlName(`label_${group}`)} := ${sqlText(groups[group] ?? '')}`)
    return `struct_pack(${[...fields, `label_value := ${sqlName(name)}`].join(', ')})`
  })
  const list = [
    ...kept.map(({ name }) => sqlName(name)),
    '_line',
    `unnest([${cells.join(', ')}], recursive := true)`,
  ]
  return {
    from: matched.length === 0 ? table.relation : `(select ${list.join(', ')} from ${table.relation})`,
    columns: [
      ...kept.map(({ name, label }) => ({ label, expression: sqlName(name) })),
      ...(matched.length === 0
        ? []
        : [...names, 'value'].map((name) => ({ label: name, expression: sqlName(`label_${name}`) }))),
    ],
  }
}

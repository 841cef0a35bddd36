import { sqlName, sqlText } from '#platform/duck.ts'
import { qualityErrors } from '../errors.ts'
import { textName } from '../typed-source.ts'
import { textOf, type GroupRuleContext, type Of } from './context.ts'

export function foreignKeySql(
  { id, columns, dataset, references }: Of<'foreign-key'>,
  context: GroupRuleContext,
): string {
  const other = context.references[dataset]
  if (other === undefined) throw qualityErrors.referenceMissing({ rule: id, dataset })
  const texts = columns.map((column) => textName(context.properties, column))
  const present = texts.map((text) => `${text} IS NOT NULL`).join(' AND ')
  const match = texts
    .map((text, at) => `CAST(o.${sqlName(references[at] ?? '')} AS VARCHAR) = ${text}`)
    .join(' AND ')
  return (
    `SELECT _line, ${sqlText(columns[0] ?? '')} AS _column, ${textOf(columns, context)} AS _value, ` +
    `to_json({dataset: ${sqlText(dataset)}})::VARCHAR AS _args FROM (${context.source}) ` +
    `WHERE ${present} AND NOT EXISTS (SELECT 1 FROM ${other} o WHERE ${match})`
  )
}

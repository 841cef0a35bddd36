import type { GroupRuleContext, Of } from './context.ts'

/** The number of rows against the median of the versions before; one fault of the whole, without a line. */
export function rowCountDriftSql(
  { relative, versions }: Of<'row-count-drift'>,
  { source, history = [] }: GroupRuleContext,
): string {
  const usual = history.slice(0, versions).map((rows) => `(${rows})`)
  if (usual.length === 0)
    return 'SELECT NULL AS _line, NULL AS _column, NULL AS _value, NULL AS _args WHERE false'
  const median = `(SELECT median(n) FROM (VALUES ${usual.join(', ')}) t(n))`
  return (
    `SELECT CAST(NULL AS BIGINT) AS _line, NULL AS _column, CAST(rows AS VARCHAR) AS _value, ` +
    `to_json({usual: usual, share: round(abs(rows - usual) / greatest(usual, 1), 4)})::VARCHAR AS _args ` +
    `FROM (SELECT count(*) AS rows, ${median} AS usual FROM (${source})) WHERE abs(rows - usual) > ${relative} * usual`
  )
}

import { sqlName, sqlText } from '#platform/duck.ts'
import type { GroupRuleContext, Of } from './context.ts'

/**
 * Whether a column is spread as it was in the version before: the population stability index over ten equal parts of the
 * earlier values (or over the values of a text), or the Kolmogorov–Smirnov distance. One fault of the column, no line.
 */
export function distributionDriftSql(rule: Of<'distribution-drift'>, context: GroupRuleContext): string {
  const { column, measure, limit } = rule
  const distance = measure === 'ks' ? ksSql(rule, context) : psiSql(rule, context)
  return (
    `SELECT CAST(NULL AS BIGINT) AS _line, ${sqlText(column)} AS _column, CAST(round(d, 4) AS VARCHAR) AS _value, ` +
    `to_json({measure: ${sqlText(measure)}, "limit": ${limit}})::VARCHAR AS _args FROM (${distance}) WHERE d > ${limit}`
  )
}

/** Sizes of the classes now and before. Half a row is added to each, so that an empty class has a logarithm. */
function psiSql(rule: Of<'distribution-drift'>, context: GroupRuleContext): string {
  const { now, before } = samples(rule, context)
  const isNumber = typeOf(rule, context) !== 'string'
  const edges = `(SELECT list_distinct(quantile_disc(v, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])) FROM (${before}))`
  const classes = (rows: string, name: string) =>
    isNumber
      ? `SELECT CAST(list_count(list_filter(${edges}, lambda e: e < v)) AS VARCHAR) AS c, count(*) AS ${name} FROM (${rows}) GROUP BY ALL`
      : `SELECT v AS c, count(*) AS ${name} FROM (${rows}) GROUP BY ALL`
  const sizes = `SELECT coalesce(a, 0) + 0.5 AS a, coalesce(b, 0) + 0.5 AS b FROM (${classes(now, 'a')}) FULL JOIN (${classes(before, 'b')}) USING (c)`
  const shares = `SELECT a / sum(a) OVER () AS a, b / sum(b) OVER () AS b FROM (${sizes})`
  return `SELECT sum((a - b) * ln(a / b)) AS d FROM (${shares})`
}

/** The greatest distance between the two empirical distribution functions. */
function ksSql(rule: Of<'distribution-drift'>, context: GroupRuleContext): string {
  const { now, before } = samples(rule, context)
  const part = (rows: string, sign: number) =>
    `SELECT v, ${sign} * count(*) / sum(count(*)) OVER () AS w FROM (${rows}) GROUP BY v`
  const steps = `SELECT v, sum(w) AS w FROM (${part(now, 1)} UNION ALL ${part(before, -1)}) GROUP BY v`
  return `SELECT max(abs(f)) AS d FROM (SELECT sum(w) OVER (ORDER BY v) AS f FROM (${steps}))`
}

function samples(rule: Of<'distribution-drift'>, context: GroupRuleContext) {
  const type = typeOf(rule, context)
  const value =
    type === 'date' || type === 'timestamp' ? `epoch(${sqlName(rule.column)})` : sqlName(rule.column)
  const of = (relation: string) =>
    `SELECT ${value} AS v FROM (${relation}) WHERE ${sqlName(rule.column)} IS NOT NULL`
  return { now: of(context.source), before: of(context.baseline ?? context.source) }
}

function typeOf({ column }: Of<'distribution-drift'>, { properties }: GroupRuleContext) {
  return properties.find(({ name }) => name === column)?.type ?? 'string'
}

import { sqlName, sqlText } from '#platform/duck.ts'
import { nameList, withEarlier, type GroupRuleContext, type Of } from './context.ts'

/**
 * A value that leaves its series and comes back at once. Its size is the smaller of the steps to its two neighbours where
 * these point to the same side, so that a change of level (a new definition, a census) is none; the score compares that
 * with the usual step of the same key: size ÷ (1.4826 × median |step − median step|). Ends of a series are not judged.
 */
export function spikeSql(rule: Of<'spike'>, context: GroupRuleContext): string {
  return (
    `SELECT _line, ${sqlText(rule.column)} AS _column, CAST(_now AS VARCHAR) AS _value, ` +
    `to_json({before: _before, after: _after, score: CAST(_score AS DECIMAL(18, 3))})::VARCHAR AS _args ` +
    `FROM (${scoredSql(rule, context)}) WHERE _line IS NOT NULL AND _score > ${rule.limit}`
  )
}

/** Values with a neighbour on both sides, in keys with steps enough to know the usual one. */
export function spikeJudgedSql(rule: Of<'spike'>, context: GroupRuleContext): string {
  return `SELECT count(_score) AS n FROM (${scoredSql(rule, context)}) WHERE _line IS NOT NULL`
}

const FEWEST_STEPS = 5

function scoredSql(rule: Of<'spike'>, context: GroupRuleContext): string {
  const [value, order, key] = [sqlName(rule.column), sqlName(rule.order), nameList(rule.key)]
  const rows = withEarlier([...rule.key, rule.order, rule.column], context)
  const window = `(PARTITION BY ${key} ORDER BY ${order}, _line NULLS FIRST)`
  const steps =
    `SELECT _line, ${key}, ${value} AS _now, lag(${value}) OVER ${window} AS _before, lead(${value}) OVER ${window} AS _after ` +
    `FROM (${rows}) WHERE ${value} IS NOT NULL AND ${order} IS NOT NULL`
  const usual = `mad(_now - _before) OVER (PARTITION BY ${key})`
  const known = `count(_before) OVER (PARTITION BY ${key})`
  const sized =
    `SELECT *, ${usual} AS _usual, ${known} AS _steps, CASE WHEN _after IS NULL OR _before IS NULL THEN NULL ` +
    `WHEN (_now > _before) = (_now > _after) THEN least(abs(_now - _before), abs(_now - _after)) ELSE 0 END AS _size FROM (${steps})`
  return `SELECT *, CASE WHEN _steps >= ${FEWEST_STEPS} AND _usual > 0 THEN _size / (1.4826 * _usual) END AS _score FROM (${sized})`
}

import { continuitySql } from './group-rules/continuity.ts'
import type { GroupRuleContext } from './group-rules/context.ts'
import { distributionDriftSql } from './group-rules/distribution-drift.ts'
import { duplicateRowSql } from './group-rules/duplicate-row.ts'
import { foreignKeySql } from './group-rules/foreign-key.ts'
import { missingMembersJudgedSql, missingMembersSql } from './group-rules/missing-members.ts'
import { monotoneSql } from './group-rules/monotone.ts'
import { outlierSql } from './group-rules/outlier.ts'
import { reconcileJudgedSql, reconcileSql } from './group-rules/reconcile.ts'
import { revisionJudgedSql, revisionSql } from './group-rules/revision.ts'
import { rowCountDriftSql } from './group-rules/row-count-drift.ts'
import { sequentialSql } from './group-rules/sequential.ts'
import { spikeJudgedSql, spikeSql } from './group-rules/spike.ts'
import { sumSql } from './group-rules/sum-of-parts.ts'
import { uniqueSql } from './group-rules/unique.ts'
import type { GroupRule, RelationRule } from './rule.ts'

/** A query for the faults of a rule: `_line`, `_column` (a property), `_value` (text or NULL), `_args` (JSON or NULL). */
export function groupFaultsSql(rule: RelationRule, context: GroupRuleContext): string {
  switch (rule.kind) {
    case 'unique':
      return uniqueSql(rule.columns, context)
    case 'duplicate-row':
      return duplicateRowSql(context)
    case 'foreign-key':
      return foreignKeySql(rule, context)
    case 'sum-of-parts':
      return sumSql(rule, context)
    case 'monotone':
      return rule.columns.map((column) => monotoneSql(rule, column, context)).join(' UNION ALL ')
    case 'continuity':
      return continuitySql(rule, context)
    case 'outlier':
      return outlierSql(rule, context)
    case 'spike':
      return spikeSql(rule, context)
    case 'sequential':
      return sequentialSql(rule, context)
    case 'missing-members':
      return missingMembersSql(rule, context)
    case 'reconcile':
      return reconcileSql(rule, context)
    case 'revision':
      return rule.columns.map((column) => revisionSql(rule, column, context)).join(' UNION ALL ')
    case 'row-count-drift':
      return rowCountDriftSql(rule, context)
    case 'distribution-drift':
      return distributionDriftSql(rule, context)
  }
}

/** A query for how many judgements a rule makes (`n`), where that is not the number of values of its first column. */
export function judgedSql(rule: RelationRule, context: GroupRuleContext): string | undefined {
  switch (rule.kind) {
    case 'reconcile':
      return reconcileJudgedSql(rule, context)
    case 'revision':
      return revisionJudgedSql(rule, context)
    case 'missing-members':
      return missingMembersJudgedSql(rule, context)
    case 'spike':
      return spikeJudgedSql(rule, context)
    case 'row-count-drift':
    case 'distribution-drift':
      return 'SELECT 1 AS n'
    default:
      return undefined
  }
}

/** The properties whose values are all that a rule reads; undefined where it reads texts or whole rows. */
export function groupColumns(rule: GroupRule): string[] | undefined {
  switch (rule.kind) {
    case 'unique':
      return [...rule.columns]
    case 'monotone':
      return [...rule.key, rule.order, ...rule.columns]
    case 'continuity':
    case 'outlier':
      return [...rule.key, rule.column]
    case 'spike':
      return [...rule.key, rule.order, rule.column]
    case 'sequential':
    case 'distribution-drift':
      return [rule.column]
    default:
      return undefined
  }
}

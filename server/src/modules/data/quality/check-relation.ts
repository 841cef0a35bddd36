import type { Duck } from '#platform/duck.ts'
import { bindColumns, type SourceColumn } from './bind-columns.ts'
import type { CheckInput } from './check-input.ts'
import { tableName, type CheckPlan } from './check-plan.ts'
import type { Contract } from './contract.ts'
import { countRules, type RuleCount } from './count-rules.ts'
import { assertScalarExpressions } from './expression.ts'
import { findFailingRows } from './failing-rows.ts'
import { inferContract } from './infer-contract.ts'
import { noteRows } from './note-rows.ts'
import { findDirty, plainSourceSql } from './plain-source.ts'
import { profileColumns, type ColumnProfile } from './profile-columns.ts'
import { createFaults, recordFileFaults, recordGroupFaults, recordRowFaults } from './record-faults.ts'
import { quarantineRows, writeAccepted } from './split-rows.ts'
import { typedSourceSql } from './typed-source.ts'
import { canJudge } from './when-judged.ts'

export type CheckResult = {
  rows: number
  accepted: number
  quarantined: number
  rules: RuleCount[]
  columns: ColumnProfile[]
  /** Ids of rules that could not be judged with what was given; the check of the published version judges them. */
  deferred: string[]
  missing: string[]
  extra: SourceColumn[]
  /** The contract that was applied, given or inferred. */
  contract: Contract
  /** Relation of faults: `_line`, column, value, rule, rule_kind, rule_name, kind, dimension, severity, args (JSON text). */
  faults: string
  /** Relation of rejected rows: `_line` and the source columns unchanged. */
  quarantine: string
}

/**
 * Checks every row of a relation against a contract. Rows that break a rule of severity `reject` go to the quarantine
 * with their text unchanged, all others are typed and written as accepted; every fault is recorded, without a cap.
 */
export async function checkRelation(duck: Duck, input: CheckInput): Promise<CheckResult> {
  const contract = input.contract ?? (await inferContract(duck, input))
  await assertScalarExpressions(duck, contract.rules)
  const { properties, missing, extra } = bindColumns(contract.properties, input.columns, input.mapping)
  const { true: judged = [], false: deferred = [] } = Object.groupBy(contract.rules, (rule) =>
    canJudge(rule, input) ? 'true' : 'false',
  )
  const plan = await planCheck(duck, input, { rules: judged, properties, prefix: input.prefix ?? 'check' })
  const faults = await createFaults(plan)
  await noteRows(plan)
  await recordRowFaults(plan, await findFailingRows(plan))
  await recordGroupFaults(plan)
  const quarantined = await quarantineRows(plan)
  const accepted = await writeAccepted(plan)
  const rows = accepted + quarantined
  const delivered = { ...input, rows, accepted, missing, extra }
  await recordFileFaults(plan, delivered)
  const columns = await profileColumns(plan)
  return {
    ...{ rows, accepted, quarantined, columns, missing, extra, contract, faults },
    rules: await countRules(plan, columns, delivered),
    deferred: deferred.map(({ id }) => id),
    quarantine: tableName(plan, 'quarantine'),
  }
}

async function planCheck(
  duck: Duck,
  input: CheckInput,
  found: Pick<CheckPlan, 'rules' | 'properties' | 'prefix'>,
): Promise<CheckPlan> {
  const { relation, context = {} } = input
  const { rules, properties } = found
  const reading = { rules, context }
  const dirty = await findDirty(duck, relation, properties, reading)
  return {
    ...found,
    ...{ duck, input },
    source: typedSourceSql(relation, properties, context),
    doubtful: typedSourceSql(tableName(found, 'doubtful'), properties, context),
    plain: plainSourceSql(relation, properties, reading, dirty),
  }
}

import type { Contract } from '#modules/data/quality/index.ts'

/** The columns that name a record; empty where the contract has no primary key. */
export function primaryKey(contract: Contract): readonly string[] {
  const rule = contract.rules.find(({ id }) => id === 'primary-key')
  return rule && 'columns' in rule ? rule.columns : []
}

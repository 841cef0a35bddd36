import type { Contract } from '#modules/data/quality/index.ts'
import type { Mapping } from './schema.ts'

/** The contract with what the mapping decided added: rows with a value that is to be set aside are rejected by name. */
export function withQuarantine(contract: Contract, { columns }: Mapping): Contract {
  const rules = columns.flatMap(({ target, quarantine = [] }) =>
    quarantine.length === 0
      ? []
      : [
          {
            ...{ id: `${target}.set-aside`, kind: 'forbidden' as const, column: target, values: quarantine },
            ...{ dimension: 'conformity' as const, severity: 'reject' as const },
          },
        ],
  )
  return rules.length === 0 ? contract : { ...contract, rules: [...contract.rules, ...rules] }
}

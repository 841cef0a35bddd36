import type { Column } from '../dataset.ts'
import { sqlName } from '#platform/duck.ts'
import { errors } from '../errors.ts'
import { literalOf } from '../use/row-filter.ts'

/** The condition that names one row by its primary key. Throws `exchange.rowUnknown` where the key is not one. */
export function keySql(
  keys: readonly Pick<Column, 'name' | 'type'>[],
  key: Readonly<Record<string, string | number | boolean | null>>,
): string {
  return keys
    .map(({ name, type }) => {
      const value = key[name]
      const literal = value === undefined || value === null ? undefined : literalOf(type, value)
      if (literal === undefined) throw errors.rowUnknown({ key: name })
      return `${sqlName(name)} = ${literal}`
    })
    .join(' and ')
}

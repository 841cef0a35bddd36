import type { Actor } from '#platform/ctx.ts'
import type { Contract } from '#modules/data/quality/index.ts'
import { ELEMENTS } from '#modules/data/standards/index.ts'
import type { DatasetColumn } from './schema.ts'

/** Roles that answer for the data itself and see personal values in clear; the reading is audited. */
const CLEAR_ROLES: readonly string[] = ['steward', 'engineer']

/** A masked value keeps only what tells a value from none: nothing of its content, nothing of its length. */
export const MASK = '＊＊＊'

/** The dataset's columns and whether this person sees each in clear: personal columns are masked by default. */
export function visibleColumns(contract: Contract, actor: Actor): DatasetColumn[] {
  const trusted = actor.kind === 'system' || actor.roles.some((role) => CLEAR_ROLES.includes(role))
  return contract.properties.map(({ name, type, labels, element: id, ...property }) => {
    const element = id === undefined ? undefined : ELEMENTS.get(id)
    const classification = property.classification ?? 'general'
    return {
      name,
      title: {
        zh: labels.find((label) => /\p{Script=Han}/u.test(label)) ?? element?.name.zh ?? name,
        en: element?.name.en ?? name.replaceAll('_', ' '),
      },
      type,
      element: id ?? null,
      unit: element?.unit ?? null,
      classification,
      clear: classification === 'general' || trusted,
    }
  })
}

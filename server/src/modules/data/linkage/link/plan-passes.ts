import { derivedColumn, joinedKeys, type Column, type Pass } from '@yuzhi/models/link'
import { PART_RULES } from '../parts.ts'
import type { LinkageSettings } from '../schema.ts'

/** Forms that are equal for nearly all records that agree in the field: from such a pass nothing is learned of it. */
const WHOLE: ReadonlySet<string> = new Set(['plain', 'core', 'sound', 'digits', 'date', 'door'])

/** The passes of the settings over the columns read; every key is worked out once per distinct text. */
export function planPasses(settings: LinkageSettings, columns: ReadonlyMap<string, Column>): Pass[] {
  const parts = new Map(settings.fields.map(({ name, part }) => [name, part]))
  const forms = new Map<string, Column>()
  const keyOf = (field: string, form: string): Column => {
    const known = forms.get(`${field} ${form}`)
    if (known) return known
    const part = parts.get(field)
    const write = part === undefined || part === 'carried' ? undefined : PART_RULES[part].forms[form]
    const column = columns.get(field)
    if (!write || !column) throw new Error(`No key ${form} of ${field}.`)
    const key = derivedColumn(column, write)
    forms.set(`${field} ${form}`, key)
    return key
  }
  return settings.passes.map(({ keys }) => ({
    name: passName(keys),
    keys: joinedKeys(keys.map(({ field, form }) => keyOf(field, form))),
    fixes: keys.filter(({ form }) => WHOLE.has(form)).map(({ field }) => field),
  }))
}

export function passName(keys: readonly { field: string; form: string }[]): string {
  return keys.map(({ field, form }) => `${field}:${form}`).join(' + ')
}

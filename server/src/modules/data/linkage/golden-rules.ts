import type { GoldenRule } from '@yuzhi/models/link'
import type { LinkageField, LinkageSettings } from './schema.ts'

/** The rule of every field; where none is given, the datasets in the order of the settings, then the newest. */
export function goldenRules({ fields, datasets, golden }: LinkageSettings): Record<string, GoldenRule> {
  const order = datasets.map(({ dataset }) => dataset)
  return Object.fromEntries(
    fields.map(({ name }) => {
      const given = golden?.rules.find(({ field }) => field === name)
      const named = given?.sources ?? []
      const sources = [...named, ...order.filter((dataset) => !named.includes(dataset))]
      return [name, { by: given?.by ?? 'source', sources }]
    }),
  )
}

/** The columns that tell which of two records is newer, as one field beside those of the settings. */
export function newestOf({ datasets }: LinkageSettings): LinkageField[] {
  const columns = Object.fromEntries(
    datasets.flatMap(({ dataset, newest }) => (newest === null ? [] : [[dataset, newest]])),
  )
  return [{ name: '@newest', title: { zh: '时间', en: 'time' }, part: 'carried', columns }]
}

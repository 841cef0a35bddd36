import type { Ctx } from '#platform/ctx.ts'
import { getEntry } from '#modules/data/catalog/index.ts'
import { listVersions } from '#modules/data/lake/index.ts'
import { columnOf } from '@yuzhi/models/link'
import { errors } from './errors.ts'
import { formsOf, PART_RULES } from './parts.ts'
import type { LinkageSettings } from './schema.ts'

/**
 * Refuses settings that name what does not exist, with the place. Returns whether any of the datasets is synthetic.
 * Throws `linkage.badSettings`, `catalog.notFound`.
 */
export async function checkSettings(ctx: Ctx, settings: LinkageSettings): Promise<{ synthetic: boolean }> {
  let synthetic = false
  const columns = new Map<string, ReadonlySet<string>>()
  for (const { dataset } of settings.datasets) {
    synthetic ||= (await getEntry(ctx, dataset)).synthetic
    const [newest] = await listVersions(ctx.db, dataset)
    if (!newest) throw errors.badSettings({ place: 'datasets', dataset, missing: 'version' })
    columns.set(dataset, new Set(newest.columns.map(({ name }) => name)))
  }
  checkColumns(settings, columns)
  checkPasses(settings)
  checkModel(settings)
  return { synthetic }
}

function checkColumns(settings: LinkageSettings, known: ReadonlyMap<string, ReadonlySet<string>>): void {
  const must = (place: string, dataset: string, column: string): void => {
    if (!known.get(dataset)?.has(column)) throw errors.badSettings({ place, dataset, column })
  }
  for (const { dataset, key, newest } of settings.datasets) {
    for (const column of key) must('datasets.key', dataset, column)
    if (newest !== null) must('datasets.newest', dataset, newest)
  }
  for (const { name, columns } of settings.fields) {
    for (const [dataset, column] of Object.entries(columns)) must(`fields.${name}`, dataset, column)
  }
  if (new Set(settings.fields.map(({ name }) => name)).size < settings.fields.length)
    throw errors.badSettings({ place: 'fields', twice: true })
}

function checkPasses({ fields, passes, golden }: LinkageSettings): void {
  const parts = new Map(fields.map(({ name, part }) => [name, part]))
  for (const { keys } of passes) {
    for (const { field, form } of keys) {
      const part = parts.get(field)
      if (part === undefined || !formsOf(part).includes(form))
        throw errors.badSettings({ place: 'passes', field, form })
    }
  }
  for (const { field } of golden?.rules ?? []) {
    if (!parts.has(field)) throw errors.badSettings({ place: 'golden', field })
  }
}

/** A given model must speak of every compared field and each of its levels. */
function checkModel({ model, fields }: LinkageSettings): void {
  if (!model) return
  for (const { name, part } of fields) {
    if (part === 'carried') continue
    const { levels } = PART_RULES[part].field(name, columnOf([]))
    for (const side of ['m', 'u'] as const) {
      if (model[side][name]?.length !== levels.length)
        throw errors.badSettings({ place: `model.${side}`, field: name, levels: levels.length })
    }
  }
}

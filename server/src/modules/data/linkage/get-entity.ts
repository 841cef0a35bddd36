import { goldenRecord } from '@yuzhi/models/link'
import type { Ctx } from '#platform/ctx.ts'
import { explainLevel } from './compare-task.ts'
import { pairsAmong, recordsOfEntities, type EntityRow, type PairRow } from './entity-rows.ts'
import { errors } from './errors.ts'
import { getFinished, getProject } from './get-project.ts'
import { goldenRules, newestOf } from './golden-rules.ts'
import { settingsOf } from './project-store.ts'
import { auditReading, placeKey, readRecords, type ReadRecord } from './read-records.ts'
import { listChanges, type FinishedRun } from './run-store.ts'
import type { Entity } from './review-schema.ts'
import type { LinkageSettings } from './schema.ts'
import { visibleFields, type SeenField } from './visible-fields.ts'

/** Of larger entities only so many records are shown. */
const MOST_RECORDS = 200

/** One person or enterprise as all departments have it: its records, why they are one, what is best known, its history. */
export async function getEntity(ctx: Ctx, project: string, entity: number): Promise<Entity> {
  await getProject(ctx, project)
  const run = await getFinished(ctx, project)
  const rows = (await recordsOfEntities(ctx, run, [entity])).slice(0, MOST_RECORDS)
  if (rows.length === 0) throw errors.entityNotFound({ project, entity })
  const settings = await settingsOf(ctx.db, project, run.settingsVersion)
  const fields = await visibleFields(ctx, settings)
  const records = await readRecords(ctx, run.versions, [...fields, ...newestOf(settings)], rows)
  await auditReading(
    ctx,
    project,
    fields,
    rows.map(({ key }) => key),
  )
  const pairs = await pairsAmong(
    ctx,
    run,
    rows.map(({ record }) => record),
  )
  return {
    entity,
    run: run.id,
    fields: fields.map(({ name, title, part, sight }) => ({
      field: name,
      title,
      part,
      onPurpose: sight === 'purpose',
    })),
    records: rows.map((row) => showRecord(row, records.get(placeKey(row)), fields)),
    golden: showGolden(rows, records, settings, fields),
    pairs: showPairs(pairs, rows, fields, run),
    changes: await listChanges(ctx.db, { project, entity }),
  }
}

function showRecord(row: EntityRow, record: ReadRecord | undefined, fields: readonly SeenField[]) {
  return {
    record: row.key,
    dataset: row.dataset,
    file: record?.file ?? '',
    line: record?.line ?? 0,
    cells: Object.fromEntries(
      fields.map((field) => [field.name, showValue(record?.values[field.name] ?? null, field)]),
    ),
  }
}

function showValue(value: string | null, { sight }: SeenField): { value: string | null; masked: boolean } {
  return sight === 'clear'
    ? { value, masked: false }
    : { value: value === null ? null : '＊＊＊', masked: true }
}

function showGolden(
  rows: readonly EntityRow[],
  records: ReadonlyMap<string, ReadRecord>,
  settings: LinkageSettings,
  fields: readonly SeenField[],
): Entity['golden'] {
  const names = new Set(fields.map(({ name }) => name))
  const members = rows.map((row) => {
    const values = records.get(placeKey(row))?.values ?? {}
    const own = Object.entries(values).filter(([name]) => names.has(name))
    return { source: row.dataset, at: values['@newest'] ?? '', values: Object.fromEntries(own) }
  })
  const golden = goldenRecord(members, goldenRules(settings))
  return Object.fromEntries(
    fields.map((field) => {
      const { value = null, from = null, others = [] } = golden[field.name] ?? {}
      return [field.name, { ...showValue(value, field), from, others: others.length }]
    }),
  )
}

function showPairs(
  pairs: readonly PairRow[],
  rows: readonly EntityRow[],
  fields: readonly SeenField[],
  { summary }: FinishedRun,
): Entity['pairs'] {
  const place = new Map(rows.map(({ record }, at) => [record, at]))
  const compared = fields.filter(({ part }) => part !== 'carried')
  return pairs.map(({ left, right, weight, levels, status }) => ({
    left: place.get(left) ?? 0,
    right: place.get(right) ?? 0,
    weight,
    status,
    fields: compared.map((field, at) => ({
      field: field.name,
      ...explainLevel(summary, field, levels.charAt(at)),
    })),
  }))
}

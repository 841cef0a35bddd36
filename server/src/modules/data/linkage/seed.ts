import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { stringify } from 'yaml'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { openDuck, sqlName, sqlText } from '#platform/duck.ts'
import { storeFile } from '#platform/files.ts'
import { samplePath } from '#platform/samples.ts'
import { DatasetInput, registerDataset } from '#modules/data/catalog/index.ts'
import { publishVersion, stageVersion } from '#modules/data/lake/index.ts'
import { proposeSettings } from './propose-settings.ts'
import { saveProject } from './save-project.ts'

const Sample = z.object({
  file: z.string(),
  key: z.string(),
  newest: z.string(),
  entry: DatasetInput.omit({ contract: true, contractFiles: true }),
  columns: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      type: z.enum(['string', 'date']),
      classification: z.string(),
      element: z.string().optional(),
    }),
  ),
})
type Sample = z.infer<typeof Sample>

/** Two small registers of two departments (synthetic, the same people planted in both) and a project to link them. */
export async function seed(ctx: Ctx, report: (step: string) => void): Promise<void> {
  const samples = z
    .array(Sample)
    .parse(JSON.parse(await readFile(samplePath('linkage', 'datasets.json'), 'utf8')))
  for (const sample of samples) await publishSample(ctx, sample)
  const { settings } = await proposeSettings(
    ctx,
    samples.map(({ entry }) => entry.code),
  )
  const newest = new Map(samples.map((sample) => [sample.entry.code, sample.newest]))
  await saveProject(ctx, {
    code: 'assistance',
    title: { zh: '救助对象与参保人员', en: 'Assisted and insured persons' },
    department: 'sjj',
    after: 0,
    settings: {
      ...settings,
      datasets: settings.datasets.map((one) => ({ ...one, newest: newest.get(one.dataset) ?? null })),
      // Between these weights people decide.
      matchFrom: 10,
      sampleSize: 5,
      golden: {
        dataset: 'assisted_insured_golden',
        title: { zh: '救助与参保人员黄金记录', en: 'Golden records of assisted and insured persons' },
        rules: goldenRules,
      },
    },
  })
  report(`${samples.length} small registers and a linkage project`)
}

/** The insurance knows phones and addresses best, being used most; for names the fuller record is trusted. */
const goldenRules = [
  { field: 'phone', by: 'newest' as const, sources: ['insured_persons', 'social_assistance'] },
  { field: 'address', by: 'newest' as const, sources: ['insured_persons', 'social_assistance'] },
  { field: 'name', by: 'complete' as const, sources: ['insured_persons', 'social_assistance'] },
]

async function publishSample(ctx: Ctx, sample: Sample): Promise<void> {
  const { code } = sample.entry
  await registerDataset(ctx, { ...sample.entry, contract: contractOfSample(sample) })
  const stored = await storeFile(ctx.config.dataDir, createReadStream(samplePath('linkage', sample.file)))
  const staged = await stageVersion(ctx, code)
  const cells = sample.columns.map(
    ({ name, label, type }) =>
      `nullif(trim(${sqlName(label)}), '')::${type === 'date' ? 'date' : 'varchar'} as ${sqlName(name)}`,
  )
  const duck = await openDuck({ threads: 1 })
  try {
    await duck.run(`
      copy (select ${cells.join(', ')}, ${sqlText(stored.sha256)} as _file, row_number() over () + 1 as _line
        from read_csv(${sqlText(stored.path)}, header = true, all_varchar = true, delim = ','))
      to ${sqlText(staged)} (format parquet)`)
  } finally {
    duck.close()
  }
  const run = randomUUID()
  const files = [{ sha256: stored.sha256, name: sample.file, source: code, run }]
  await publishVersion(ctx, { dataset: code, staged, run, files })
}

function contractOfSample({ entry, key, columns }: Sample): string {
  return stringify({
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id: entry.code,
    name: entry.title.zh,
    version: '1.0.0',
    status: 'active',
    schema: [
      {
        name: entry.code,
        physicalType: 'table',
        properties: columns.map(({ name, label, type, classification, element }) => ({
          name,
          businessName: label,
          logicalType: type,
          ...(classification === 'general' ? {} : { classification }),
          ...(name === key ? { required: true, primaryKey: true, primaryKeyPosition: 1 } : {}),
          ...(element === undefined
            ? {}
            : { customProperties: [{ property: 'dataElement', value: element }] }),
        })),
      },
    ],
  })
}

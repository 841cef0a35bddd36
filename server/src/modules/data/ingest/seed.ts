import { createReadStream, globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { samplePath } from '#platform/samples.ts'
import { contractOf, getEntry } from '#modules/data/catalog/index.ts'
import { approveMapping } from './approve-mapping.ts'
import { deliverFiles } from './deliver-files.ts'
import { executeRun } from './execute-run.ts'
import { getRun } from './get-run.ts'
import { registerSource } from './register-source.ts'
import { Mapping, SourceInput } from './schema.ts'
import { findMapping } from './source-store.ts'

/** `deliveries` are lists of files in the folder; `columns` and `unpivot` are where the contract's labels do not suffice. */
const SampleSource = SourceInput.extend({
  folder: z.string(),
  deliveries: z.array(z.array(z.string())),
  columns: Mapping.shape.columns.default([]),
  unpivot: Mapping.shape.unpivot,
})
type SampleSource = z.infer<typeof SampleSource>

/** Delivers the sample files of every department and carries out the runs, as the departments' staff would. */
export async function seed(ctx: Ctx, report: (step: string) => void): Promise<void> {
  const samples = z.array(SampleSource).parse(JSON.parse(await readFile(samplePath('sources.json'), 'utf8')))
  for (const sample of samples) {
    await registerSource(ctx, SourceInput.parse(sample))
    if (!(await findMapping(ctx.db, sample.code))) {
      await approveMapping(ctx, { source: sample.code, after: 0, mapping: await mappingOf(ctx, sample) })
    }
    for (const patterns of sample.deliveries) report(await deliver(ctx, sample, patterns))
  }
}

/** Every property under the labels its contract knows, except where the sample says otherwise. */
async function mappingOf(ctx: Ctx, { dataset, columns, unpivot }: SampleSource): Promise<Mapping> {
  const { properties } = contractOf(await getEntry(ctx, dataset))
  const decided = new Map(columns.map((column) => [column.target, column]))
  return {
    columns: properties.map(
      ({ name, labels }) => decided.get(name) ?? { target: name, from: [...labels], transforms: [] },
    ),
    ...(unpivot ? { unpivot } : {}),
  }
}

async function deliver(
  ctx: Ctx,
  { code, folder }: SampleSource,
  patterns: readonly string[],
): Promise<string> {
  const run = await deliverFiles(ctx, { source: code, files: openSamples(folder, patterns) })
  await executeRun(ctx, run, new AbortController().signal)
  const { status, rowsIn, accepted, quarantined, nonData, faults, error } = await getRun(ctx, run)
  if (status !== 'published' && status !== 'unchanged')
    throw new Error(`${code} ended ${status}: ${JSON.stringify(error)}`)
  return `${code} ${status}: ${rowsIn} rows = ${accepted} accepted + ${quarantined} quarantined + ${nonData} non-data; ${faults} faults`
}

async function* openSamples(folder: string, patterns: readonly string[]) {
  for (const name of globSync([...patterns], { cwd: samplePath(folder) }).sort()) {
    yield { name, content: createReadStream(samplePath(folder, name)) }
  }
}

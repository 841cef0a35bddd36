import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { samplePath } from '#platform/samples.ts'
import { approveMapping } from './approve-mapping.ts'
import { deliverFiles } from './deliver-files.ts'
import { executeRun } from './execute-run.ts'
import { getRun } from './get-run.ts'
import { registerSource } from './register-source.ts'
import { Mapping, SourceInput } from './schema.ts'
import { findMapping } from './source-store.ts'

/** `files` is a list of deliveries, each a list of files in the folder. */
const SampleSource = SourceInput.extend({
  folder: z.string(),
  deliveries: z.array(z.array(z.string())),
  mapping: Mapping,
})

/** Delivers the sample files of every department and carries out the runs, as the departments' staff would. */
export async function seed(ctx: Ctx, report: (step: string) => void): Promise<void> {
  const sources = z.array(SampleSource).parse(JSON.parse(await readFile(samplePath('sources.json'), 'utf8')))
  for (const { folder, deliveries, mapping, ...source } of sources) {
    await registerSource(ctx, source)
    if (!(await findMapping(ctx.db, source.code)))
      await approveMapping(ctx, { source: source.code, after: 0, mapping })
    for (const files of deliveries) {
      const run = await deliverFiles(ctx, { source: source.code, files: openSamples(folder, files) })
      await executeRun(ctx, run, new AbortController().signal)
      const { status, rowsIn, accepted, quarantined, nonData, faults, error } = await getRun(ctx, run)
      if (status !== 'published' && status !== 'unchanged')
        throw new Error(`${source.code} ended ${status}: ${JSON.stringify(error)}`)
      report(
        `${source.code} ${status}: ${rowsIn} rows = ${accepted} accepted + ${quarantined} quarantined + ${nonData} non-data, ${faults} faults`,
      )
    }
  }
}

async function* openSamples(folder: string, files: readonly string[]) {
  for (const name of files) yield { name, content: createReadStream(samplePath(folder, name)) }
}

import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { samplePath } from '#platform/samples.ts'
import { readContract } from '#modules/data/quality/index.ts'
import { registerDataset } from './register-dataset.ts'
import { DatasetInput } from './entry.ts'

const SampleDatasets = z.array(DatasetInput.omit({ contract: true, contractFiles: true }))

/** Registers the datasets of the demonstration province, each with its contract of the same name. */
export async function seed(ctx: Ctx, report: (step: string) => void): Promise<void> {
  const datasets = SampleDatasets.parse(JSON.parse(await readFile(samplePath('datasets.json'), 'utf8')))
  for (const dataset of datasets) {
    const contract = await readFile(samplePath('contracts', `${dataset.code}.yaml`), 'utf8')
    await registerDataset(ctx, { ...dataset, contract, contractFiles: filesNamedBy(contract) })
  }
  report(`${datasets.length} datasets registered`)
}

/** Reads the contract once to learn which files it names, relative to its own folder. */
function filesNamedBy(contract: string): Record<string, string> {
  const files: Record<string, string> = {}
  readContract(contract, {
    readFile: (path) => (files[path] = readFileSync(samplePath('contracts', path), 'utf8')),
  })
  return files
}

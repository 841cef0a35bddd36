import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkFile } from '#modules/data/ingest/index.ts'
import { CONTRACT, injectFaults, scoreFaults } from './inject.ts'

/** Injects faults into clean rows, checks the file as anybody would, and tells what of it was found. */
export async function findInjected(options: { rows: number; faults: number; seed: number }) {
  const dir = await mkdtemp(join(tmpdir(), 'yuzhi-injected-'))
  try {
    const { text, injected } = injectFaults(options)
    const [file, contract] = [join(dir, 'injected.csv'), join(dir, 'injected.yaml')]
    await writeFile(file, text)
    await writeFile(contract, CONTRACT)
    return await checkFile([file], { contract }, async (result, walk) => {
      const found: { line: number | null; rule: string }[] = []
      for await (const batch of walk()) for (const { line, rule } of batch) found.push({ line, rule })
      return { rows: scoreFaults(injected, found), result }
    })
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

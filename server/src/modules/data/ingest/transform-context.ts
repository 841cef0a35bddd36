import { readFile } from 'node:fs/promises'
import { samplePath } from '#platform/samples.ts'
import { readDivisionHistory, type TransformContext } from '#modules/data/standards/index.ts'

let context: Promise<TransformContext> | undefined

/** What standardising looks up: the built-in code lists and the history of divisions (GB/T 2260), read once. */
export function transformContext(): Promise<TransformContext> {
  context ??= readFile(samplePath('divisions', 'gb2260-history.csv'), 'utf8').then((text) => ({
    divisions: readDivisionHistory(text),
  }))
  return context
}

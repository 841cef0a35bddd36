import { existsSync } from 'node:fs'
import { join } from 'node:path'

const repository = join(import.meta.dirname, '../../..')

/** The samples committed in this repository. */
export const committedSamples = join(repository, 'samples')

/** Downloaded originals that lie beside the repository on a developer's machine; undefined where they do not. */
export function findOriginals(name: string): string | undefined {
  const folder = join(repository, '../shared/data', name)
  return existsSync(folder) ? folder : undefined
}

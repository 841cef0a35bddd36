import { join } from 'node:path'

/** The repository's root: two floors above this workspace's `src`. */
export const repositoryRoot = join(import.meta.dirname, '..', '..', '..')

/** A file of the demonstration province, shipped with the repository. */
export function samplePath(...parts: string[]): string {
  return join(repositoryRoot, 'samples', ...parts)
}

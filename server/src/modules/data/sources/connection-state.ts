import type { Connection, FetchStatus } from './schema.ts'

/** What a connection needs of people, from its last fetch and from the runs of its deliveries that have not ended well. */
export function connectionState(
  paused: boolean,
  last: FetchStatus | undefined,
  runs: readonly string[],
): Connection['state'] {
  if (last === 'held' || runs.some((status) => status === 'waiting' || status === 'failed'))
    return 'attention'
  if (paused) return 'paused'
  if (last === 'failed' || last === 'skipped') return 'attention'
  return last === 'queued' || last === 'running' || last === 'retrying' ? 'fetching' : 'ready'
}

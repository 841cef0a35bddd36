import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Events come in bursts (one ingestion, hundreds of changes); one refetch serves the burst. */
const GATHER_MS = 250

/**
 * Which screens look at data of which module beyond their own: event prefix → query key prefixes. An event `cases.opened`
 * always refreshes queries whose key begins with `cases`.
 */
export type LiveMap = Readonly<Record<string, readonly string[]>>

/** The query keys an event refreshes. */
export function keysOf(event: string, map: LiveMap): string[] {
  const prefix = event.split('.')[0] ?? event
  return [...new Set([prefix, ...(map[prefix] ?? []), ...(map['*'] ?? [])])]
}

export type LiveState = 'connecting' | 'open' | 'lost'

/** Listens to the server's events and refreshes what they concern. Used once per entrance: one connection per tab. */
export function useLive(map: LiveMap): LiveState {
  const queries = useQueryClient()
  const [state, setState] = useState<LiveState>('connecting')
  useEffect(() => {
    const source = new EventSource('/api/live')
    const pending = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const flush = (): void => {
      timer = undefined
      for (const key of pending) void queries.invalidateQueries({ queryKey: [key] })
      pending.clear()
    }
    source.addEventListener('change', (event) => {
      const { name } = JSON.parse((event as MessageEvent<string>).data) as { name: string }
      for (const key of keysOf(name, map)) pending.add(key)
      timer ??= setTimeout(flush, GATHER_MS)
    })
    source.addEventListener('open', () => setState('open'))
    source.addEventListener('error', () => setState('lost'))
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [queries, map])
  return state
}

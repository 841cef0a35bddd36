import { useEffect, useState } from 'react'
import type { Latest } from './api.ts'

/** The newest values as they come in, by `property\nthing`; begins empty and fills with what changes. */
export function useLatest(code: string): ReadonlyMap<string, Latest> {
  const [latest, setLatest] = useState<ReadonlyMap<string, Latest>>(new Map())
  useEffect(() => {
    setLatest(new Map())
    const source = new EventSource(`/api/streams/${encodeURIComponent(code)}/live`)
    source.addEventListener('latest', (event) => {
      const rows = JSON.parse((event as MessageEvent<string>).data) as Latest[]
      setLatest((known) => new Map([...known, ...rows.map((row) => [keyOf(row), row] as const)]))
    })
    return () => source.close()
  }, [code])
  return latest
}

export function keyOf({ thing, property }: { thing: string; property: string }): string {
  return `${property}\n${thing}`
}

import type { Policy } from '../cedar/policy-set.ts'

export const MASKS = ['partial', 'pseudonym', 'full'] as const
export type Mask = (typeof MASKS)[number]

/** What a policy asks of whoever reads under it. */
export type Duties = { mask: Mask | null; limit: number | null; log: boolean; watermark: boolean }

/** The duties in a policy's annotations; `faultOfDuties` has refused what this could not read. */
export function dutiesOf({ json: { annotations = {} } }: Policy): Duties {
  return {
    mask: 'mask' in annotations ? (annotations['mask'] as Mask) : null,
    limit: 'limit' in annotations ? Number(annotations['limit']) : null,
    log: 'log' in annotations,
    watermark: 'watermark' in annotations,
  }
}

const KNOWN: Readonly<Record<string, (value: string) => boolean>> = {
  id: (value) => /^[a-z0-9][a-z0-9-]{0,60}$/.test(value),
  mask: (value) => (MASKS as readonly string[]).includes(value),
  limit: (value) => /^[1-9]\d{0,8}$/.test(value),
  log: () => true,
  watermark: () => true,
  clause: (value) => value.length > 0,
}

/** An annotation no one would obey is a mistake: a duty misspelt must not read as no duty. */
export function faultOfDuties({
  json,
}: Policy): { annotation: string; known: readonly string[] } | undefined {
  for (const [name, value] of Object.entries(json.annotations ?? {}))
    if (!KNOWN[name]?.(value ?? '')) return { annotation: name, known: Object.keys(KNOWN) }
  return undefined
}

/** JSON.parse with source text access, of the language since ES2026; its types are not in the library yet. */
const exact = JSON as unknown as {
  parse(text: string, revive: (key: string, value: unknown, context: { source?: string }) => unknown): unknown
  rawJSON(text: string): object
  isRawJSON(value: unknown): boolean
}

/** A number that is kept as it was written. */
export function isExactNumber(value: unknown): boolean {
  return exact.isRawJSON(value)
}

/** The value at a dotted path such as `data.items` or `$.result[0].rows`; the document itself for an empty path. */
export function atPath(document: unknown, path: string): unknown {
  const parts = path
    .replace(/^\$\.?/, '')
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter((part) => part !== '')
  let value = document
  for (const part of parts) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, part)) return undefined
    value = (value as Record<string, unknown>)[part]
  }
  return value
}

/** Reads JSON without losing a digit: numbers stay as they are written, also when written out again. */
export function parseExactly(text: string): unknown {
  return exact.parse(text, (_key, value, context) =>
    typeof value === 'number' && context.source !== undefined ? exact.rawJSON(context.source) : value,
  )
}

/** A scalar as text; undefined for what is none. */
export function scalarText(value: unknown): string | undefined {
  if (isExactNumber(value)) return JSON.stringify(value)
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

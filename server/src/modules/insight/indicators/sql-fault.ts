/** What is wrong with a definition's SQL: the database's message and, where known, the place in the text (from 1). */
export type Fault = { message: string; line: number | null; column: number | null }

type DuckError = { exception_type: string; exception_message: string; position?: string }

/** Reads the fault out of an error of a session with `errors_as_json`; `offset` bytes stood before the text. */
export function readFault(error: unknown, sql: string, offset = 0): Fault {
  const text = error instanceof Error ? error.message : String(error)
  const parsed = parseDuckError(text)
  if (!parsed) return { message: text, line: null, column: null }
  const message = `${parsed.exception_type}: ${parsed.exception_message}`
  if (parsed.position === undefined) return { message, line: null, column: null }
  // Positions count bytes of UTF-8.
  const bytes = Buffer.from(sql)
  const at = Number(parsed.position) - offset
  if (at < 0 || at > bytes.length) return { message, line: null, column: null }
  const before = bytes.subarray(0, at).toString().split('\n')
  return { message, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function parseDuckError(text: string): DuckError | undefined {
  const start = text.indexOf('{"exception_type"')
  if (start < 0) return undefined
  try {
    return JSON.parse(text.slice(start)) as DuckError
  } catch {
    return undefined
  }
}

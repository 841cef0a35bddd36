import type { Ctx } from '#platform/ctx.ts'
import { isAppError } from '#platform/errors.ts'
import type { Content } from './content.ts'
import { crosswalkRowsFromCsv, elementsFromCsv, entriesFromCsv } from './entry-csv.ts'
import { errors } from './errors.ts'
import { proposeChange } from './propose-change.ts'
import { versionsOf } from './register-store.ts'
import type { ImportInput, ImportResult } from './schema.ts'

/**
 * Reads entries from JSON or CSV and proposes every one that differs from the register. Nothing changes before a second
 * person approves; one that is wrong is reported and does not keep the others out.
 */
export async function importEntries(ctx: Ctx, input: ImportInput): Promise<ImportResult> {
  const result: ImportResult = { proposals: [], unchanged: [], faults: [] }
  for (const content of await readContents(ctx, input)) {
    const code = String(content['id'] ?? '')
    try {
      const [newest] = await versionsOf(ctx.db, input.kind, code)
      const { kind, validFrom, reason } = input
      const after = newest?.version ?? 0
      const proposal = await proposeChange(ctx, {
        action: 'put',
        kind,
        code,
        after,
        validFrom,
        reason,
        content,
      })
      result.proposals.push({ code, proposal, isNew: after === 0 })
    } catch (error) {
      if (!isAppError(error)) throw error
      if (error.code === 'standards.unchanged') result.unchanged.push(code)
      else result.faults.push({ code, error: error.code, problems: problemsOf(error.details) })
    }
  }
  return result
}

function problemsOf(details: Record<string, unknown>): Record<string, unknown>[] {
  return (details['problems'] as Record<string, unknown>[] | undefined) ?? [details]
}

async function readContents(ctx: Ctx, input: ImportInput): Promise<Record<string, unknown>[]> {
  if (input.format === 'json') return readJson(input.text)
  if (input.kind === 'element') return elementsFromCsv(input.text)
  const base = await baseOf(ctx, input)
  return input.kind === 'code-list'
    ? [{ ...base, entries: entriesFromCsv(input.text) }]
    : [{ ...base, rows: crosswalkRowsFromCsv(input.text) }]
}

/** A CSV holds the entries of one list; its name and standard are those it has. */
async function baseOf(ctx: Ctx, { kind, code }: ImportInput): Promise<Content> {
  const [newest] = code === undefined ? [] : await versionsOf(ctx.db, kind, code)
  if (!newest) throw errors.notFound({ kind, code: code ?? null })
  return newest.content
}

/** One entry, a list of them, or an export with all of a kind. */
function readJson(text: string): Record<string, unknown>[] {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (problem) {
    throw errors.importUnreadable({ reason: String(problem) }, problem)
  }
  const list = Array.isArray(raw)
    ? raw
    : isObject(raw) && Array.isArray(raw['entries']) && !('id' in raw)
      ? raw['entries']
      : [raw]
  if (!list.every(isObject)) throw errors.importUnreadable({ reason: 'Each entry is an object.' })
  return list
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

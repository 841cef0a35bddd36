import { errors } from '../errors.ts'
import type { Refused } from '../schema.ts'
import { refuse } from './reading.ts'
import type { PostedRecord } from './compile-shape.ts'

/** Records of one post; more are refused whole, so that one device cannot hold up the others. */
export const MAX_RECORDS = 5000

export type Form = 'json' | 'lines'
export type ParsedBody = { records: PostedRecord[]; refused: Refused[] }

/** The form a content type names; undefined for one that is not taken. SenML is JSON whose shape the stream knows. */
export function formOf(contentType: string | undefined): Form | undefined {
  const type = (contentType ?? 'application/json').split(';')[0]?.trim().toLowerCase() ?? ''
  if (/^application\/(x-ndjson|ndjson|jsonl|jsonlines|x-jsonlines)$/.test(type)) return 'lines'
  return /^application\/(json|[\w.+-]+\+json)$/.test(type) ? 'json' : undefined
}

/**
 * Parses a post into records with their places: `[3]` of an array, `line 4` of JSON lines. A bad line is refused by
 * itself; a document that is no JSON throws `streams.unreadable`, one with too many records `streams.tooManyRecords`.
 */
export function parseBody(text: string, form: Form): ParsedBody {
  return form === 'lines' ? parseLines(text) : parseDocument(text)
}

function parseDocument(text: string): ParsedBody {
  const document = parse(text)
  if (document === UNREADABLE) throw errors.unreadable({ reason: 'not JSON' })
  if (!Array.isArray(document)) return { records: [{ place: '[0]', value: document }], refused: [] }
  if (document.length > MAX_RECORDS)
    throw errors.tooManyRecords({ records: document.length, limit: MAX_RECORDS })
  return { records: document.map((value, index) => ({ place: `[${index}]`, value })), refused: [] }
}

function parseLines(text: string): ParsedBody {
  const lines = text.split('\n')
  if (lines.length > MAX_RECORDS + 1)
    throw errors.tooManyRecords({ records: lines.length, limit: MAX_RECORDS })
  const body: ParsedBody = { records: [], refused: [] }
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    const place = `line ${index + 1}`
    const value = parse(line)
    if (value === UNREADABLE) body.refused.push(refuse(place, 'not-json', { text: line.slice(0, 200) }))
    else body.records.push({ place, value })
  })
  return body
}

const UNREADABLE = Symbol('unreadable')

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return UNREADABLE
  }
}

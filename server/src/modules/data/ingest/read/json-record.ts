import { MAX_CELL_BYTES, MAX_JSON_DEPTH, MAX_SHOWN_CHARACTERS } from './limits.ts'
import type { FoundFault } from './row-ledger.ts'

/** The leaves of a record by path, or why it has none that can be trusted. */
export type FlatRecord = { leaves: Map<string, string>; fault?: FoundFault }

type Cursor = { text: string; at: number; leaves: Map<string, string>; fault: FoundFault | undefined }

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORDS = [
  ['null', ''],
  ['true', 'true'],
  ['false', 'false'],
] as const

/**
 * Takes one JSON object apart: nested objects become paths `a.b`, arrays of scalars one text joined by `;`, any other array
 * its own JSON. Numbers keep the digits they are written with. RFC 8259 to the letter; a repeated name is a fault, not a choice.
 */
export function flattenRecord(text: string): FlatRecord {
  const cursor: Cursor = { text, at: 0, leaves: new Map(), fault: undefined }
  skipSpace(cursor)
  const isSound = text[cursor.at] === '{' ? takeObject(cursor, '', 1) : fail(cursor, '')
  skipSpace(cursor)
  if (isSound && cursor.at < text.length) fail(cursor, '')
  return cursor.fault ? { leaves: cursor.leaves, fault: cursor.fault } : { leaves: cursor.leaves }
}

function takeObject(cursor: Cursor, path: string, depth: number): boolean {
  if (depth > MAX_JSON_DEPTH) return fail(cursor, path)
  if (opensEmpty(cursor, '}')) return true
  for (;;) {
    skipSpace(cursor)
    const key = takeString(cursor)
    if (key === undefined) return fail(cursor, path)
    const inner = depth === 1 ? key : `${path}.${key}`
    if (!passMark(cursor, ':') || inner.length > MAX_SHOWN_CHARACTERS) return fail(cursor, inner)
    skipSpace(cursor)
    if (!takeMember(cursor, inner, depth)) return false
    if (passMark(cursor, '}')) return true
    if (!passMark(cursor, ',')) return fail(cursor, inner)
  }
}

function takeMember(cursor: Cursor, path: string, depth: number): boolean {
  const opening = cursor.text[cursor.at]
  if (opening === '{') return takeObject(cursor, path, depth + 1)
  const start = cursor.at
  const text = opening === '[' ? takeArray(cursor, path, depth + 1) : takeScalar(cursor)
  if (text === undefined) return fail(cursor, path)
  if (cursor.leaves.has(path)) {
    cursor.at = start
    return fail(cursor, path)
  }
  cursor.leaves.set(path, text)
  return true
}

/** Undefined where the array is broken. An item that holds the separator keeps the array as JSON, so that nothing is blurred. */
function takeArray(cursor: Cursor, path: string, depth: number): string | undefined {
  const start = cursor.at
  if (depth > MAX_JSON_DEPTH) return undefined
  if (opensEmpty(cursor, ']')) return ''
  const items: string[] = []
  let isPlain = true
  for (;;) {
    skipSpace(cursor)
    const opening = cursor.text[cursor.at]
    const isNested = opening === '{' || opening === '['
    const item = isNested ? takeNested(cursor, path, depth) : takeScalar(cursor)
    if (item === undefined) return undefined
    isPlain &&= !isNested && !item.includes(';')
    items.push(item)
    if (passMark(cursor, ']')) return isPlain ? items.join(';') : cursor.text.slice(start, cursor.at)
    if (!passMark(cursor, ',')) return undefined
  }
}

/** An object or array within an array: checked like any other, kept as JSON by the array around it. */
function takeNested(cursor: Cursor, path: string, depth: number): string | undefined {
  if (cursor.text[cursor.at] === '[') return takeArray(cursor, path, depth + 1)
  const inner: Cursor = { ...cursor, leaves: new Map() }
  const isSound = takeObject(inner, path, depth + 1)
  cursor.at = inner.at
  cursor.fault = inner.fault
  return isSound ? '' : undefined
}

function takeScalar(cursor: Cursor): string | undefined {
  const { text, at } = cursor
  if (text[at] === '"') return takeString(cursor)
  for (const [word, value] of WORDS) {
    if (!text.startsWith(word, at)) continue
    cursor.at += word.length
    return value
  }
  NUMBER.lastIndex = at
  const number = NUMBER.exec(text)?.[0]
  if (number !== undefined) cursor.at += number.length
  return number
}

function takeString(cursor: Cursor): string | undefined {
  const { text, at } = cursor
  if (text[at] !== '"') return undefined
  let end = text.indexOf('"', at + 1)
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  if (end < 0) return undefined
  const raw = text.slice(at + 1, end)
  const value = /[\\\0-\x1f]/.test(raw) ? unescaped(raw) : raw
  if (value !== undefined) cursor.at = end + 1
  return value
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text[at - 1 - slashes] === '\\') slashes++
  return slashes % 2 === 1
}

function unescaped(raw: string): string | undefined {
  try {
    return JSON.parse(`"${raw}"`) as string
  } catch {
    return undefined
  }
}

function opensEmpty(cursor: Cursor, closing: string): boolean {
  cursor.at++
  return passMark(cursor, closing)
}

function passMark(cursor: Cursor, mark: string): boolean {
  skipSpace(cursor)
  if (cursor.text[cursor.at] !== mark) return false
  cursor.at++
  return true
}

function skipSpace(cursor: Cursor): void {
  for (; ; cursor.at++) {
    const code = cursor.text.charCodeAt(cursor.at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
  }
}

/** The innermost place is the one that is kept: the name being read, and the text at which reading stopped. */
function fail(cursor: Cursor, path: string): false {
  const column = path === '' ? null : path.slice(0, MAX_SHOWN_CHARACTERS)
  const value = cursor.text.slice(cursor.at, cursor.at + 40)
  cursor.fault ??= { rule: 'json-error', column, value: value === '' ? null : value }
  return false
}

/** What a leaf may hold in JSON but a cell may not. */
export function cellFault(column: string, text: string): FoundFault | undefined {
  if (text.length > MAX_CELL_BYTES / 4 && Buffer.byteLength(text) > MAX_CELL_BYTES)
    return { rule: 'oversized-cell', column, value: text }
  if (text.includes('\0')) return { rule: 'nul-byte', column, value: text.replaceAll('\0', '␀') }
  if (!text.isWellFormed()) return { rule: 'encoding-error', column, value: text.toWellFormed() }
  return undefined
}

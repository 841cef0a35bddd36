import { MAX_JSON_DEPTH } from './limits.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const LF = 0x0a
const CR = 0x0d
const COMMA = 0x2c
const COLON = 0x3a
export const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
export const OPEN_ARRAY = 0x5b
const CLOSE_ARRAY = 0x5d

/** Where a record lies in a document. A broken one cannot be told from what follows; it ends where the next surely begins. */
export type Extent = { start: number; end: number; isBroken: boolean }

/** An array of objects in a document: its path (`data.rows`, empty at the top), where it opens and how many bytes it spans. */
export type JsonArray = { path: string; start: number; bytes: number }

/** More arrays than a person could choose from are not listed. */
const MOST_ARRAYS = 1000

/** Offset after the value that opens at `start` with `{` or `[`; where brackets or quotes do not close, `~` the offset reached. */
export function valueEnd(bytes: Uint8Array, start: number): number {
  const closers: number[] = []
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) {
      at = stringEnd(bytes, at)
      if (at < 0) return at
    } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
      closers.push(byte === OPEN_OBJECT ? CLOSE_OBJECT : CLOSE_ARRAY)
      if (closers.length > MAX_JSON_DEPTH + 1) return ~at
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      if (closers.pop() !== byte) return ~at
      if (closers.length === 0) return at + 1
    }
  }
  return ~bytes.length
}

/** Offset of the closing quote. JSON has no line end inside a string: there the string is broken. */
function stringEnd(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) return at
    if (byte === BACKSLASH) at++
    else if (byte === LF || byte === CR) return ~at
  }
  return ~bytes.length
}

export function skipBlank(bytes: Uint8Array, from: number): number {
  let at = from
  while (bytes[at] === 0x20 || bytes[at] === LF || bytes[at] === CR || bytes[at] === 0x09) at++
  return at
}

/** The arrays of objects that are not inside another array, as far as the document can be followed; a top array in any case. */
export function findArrays(bytes: Buffer): JsonArray[] {
  const arrays: JsonArray[] = []
  walkValue(bytes, skipBlank(bytes, 0), '', 0, arrays)
  return arrays
}

/** Offset after the value, or undefined where it cannot be followed. */
function walkValue(
  bytes: Buffer,
  start: number,
  path: string,
  depth: number,
  arrays: JsonArray[],
): number | undefined {
  if (bytes[start] === OPEN_ARRAY) {
    const end = valueEnd(bytes, start)
    const isTable = depth === 0 || bytes[skipBlank(bytes, start + 1)] === OPEN_OBJECT
    if (isTable && arrays.length < MOST_ARRAYS)
      arrays.push({ path, start, bytes: (end < 0 ? bytes.length : end) - start })
    return end < 0 ? undefined : end
  }
  if (bytes[start] !== OPEN_OBJECT) return scalarEnd(bytes, start)
  if (depth > MAX_JSON_DEPTH) return undefined
  let at = skipBlank(bytes, start + 1)
  while (bytes[at] === QUOTE) {
    const keyEnd = stringEnd(bytes, at)
    const colon = keyEnd < 0 ? -1 : skipBlank(bytes, keyEnd + 1)
    if (bytes[colon] !== COLON) return undefined
    const key = bytes.toString('utf8', at + 1, keyEnd)
    const inner = path === '' ? key : `${path}.${key}`
    const end = walkValue(bytes, skipBlank(bytes, colon + 1), inner, depth + 1, arrays)
    if (end === undefined) return undefined
    at = skipBlank(bytes, end)
    if (bytes[at] === COMMA) at = skipBlank(bytes, at + 1)
  }
  return bytes[at] === CLOSE_OBJECT ? at + 1 : undefined
}

function scalarEnd(bytes: Uint8Array, start: number): number | undefined {
  if (bytes[start] === QUOTE) {
    const end = stringEnd(bytes, start)
    return end < 0 ? undefined : end + 1
  }
  let at = start
  while (at < bytes.length && bytes[at] !== COMMA && bytes[at] !== CLOSE_OBJECT && bytes[at] !== CLOSE_ARRAY)
    at++
  return at
}

/**
 * The items of the array that opens at `start`. Commas are not judged, they hold no data. An array that never closes ends
 * with a broken extent without bytes: the document was cut there. `onBroken` is told the bytes looked at in vain.
 */
export function* itemsOf(
  bytes: Buffer,
  start: number,
  onBroken: (wasted: number) => void,
): Generator<Extent> {
  let at = start + 1
  for (;;) {
    at = skipBlank(bytes, at)
    if (bytes[at] === COMMA) {
      at++
      continue
    }
    if (bytes[at] === CLOSE_ARRAY) break
    if (at >= bytes.length) {
      yield { start: bytes.length, end: bytes.length, isBroken: true }
      return
    }
    const end = itemEnd(bytes, at)
    if (end > at) {
      yield { start: at, end, isBroken: false }
      at = end
      continue
    }
    onBroken(~end - at)
    const resumed = nextLikeIt(bytes, at)
    yield { start: at, end: resumed, isBroken: true }
    if (resumed === bytes.length) return
    at = resumed
  }
  const rest = skipBlank(bytes, at + 1)
  const isTop = skipBlank(bytes, 0) === start
  if (isTop && rest < bytes.length) yield { start: rest, end: bytes.length, isBroken: true }
}

function itemEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === OPEN_OBJECT || bytes[at] === OPEN_ARRAY) return valueEnd(bytes, at)
  const end = scalarEnd(bytes, at) ?? -1
  return end > at ? end : ~(at + 1)
}

/** The next line that begins as the line of the broken record does: the same indent, then an object. */
function nextLikeIt(bytes: Buffer, start: number): number {
  const lineStart = bytes.lastIndexOf(LF, start) + 1
  const first = skipBlank(bytes, lineStart)
  if (bytes[first] !== OPEN_OBJECT || first > start) return bytes.length
  const opening = bytes.subarray(lineStart, first + 1)
  const found = bytes.indexOf(Buffer.concat([Buffer.of(LF), opening]), start)
  return found < 0 ? bytes.length : found + opening.length
}

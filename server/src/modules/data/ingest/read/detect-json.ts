import type { DecodeOptions } from './decode-chunks.ts'
import { flattenRecord } from './json-record.ts'
import { MAX_DOCUMENT_BYTES } from './limits.ts'
import type { Survey } from './survey-file.ts'

/** One JSON document, or one JSON object a line (NDJSON, JSON Lines). */
export type JsonForm = 'document' | 'lines'

/** What the head of a file says, whatever it is called; undefined where it is no JSON. */
export function detectJson({ head, bytes }: Survey, decode: DecodeOptions): JsonForm | undefined {
  const text = new TextDecoder(decode.encoding, { ignoreBOM: true }).decode(head.subarray(decode.bomBytes))
  if (/^\s*\[\s*[[{\]]/.test(text)) return 'document'
  const opensObject = /^\s*\{\s*["}]/.test(text)
  const lines = text.split(/\r\n|\n|\r/)
  // An object whose first line is longer than the head may be either; what is too large for a document is read as lines.
  if (lines.length === 1 && opensObject) return bytes > MAX_DOCUMENT_BYTES ? 'lines' : 'document'
  const filled = lines.filter((line) => line.trim() !== '')
  // The head may end within a line, and within a character.
  const whole = bytes > head.length ? filled.slice(0, -1) : filled
  const sound = whole.filter((line) => flattenRecord(line).fault === undefined)
  const isLines = sound.length > 0 && (sound[0] === whole[0] || sound.length * 2 >= whole.length)
  if (filled.length > 1 && isLines) return 'lines'
  return opensObject ? 'document' : undefined
}

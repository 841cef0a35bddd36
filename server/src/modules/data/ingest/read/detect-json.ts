import type { DecodeOptions } from './decode-chunks.ts'
import { flattenRecord } from './json-record.ts'
import type { Survey } from './survey-file.ts'

/** One JSON document, or one JSON object a line (NDJSON, JSON Lines). */
export type JsonForm = 'document' | 'lines'

/** What the head of a file says, whatever it is called; undefined where it is no JSON. */
export function detectJson({ head, bytes }: Survey, decode: DecodeOptions): JsonForm | undefined {
  const text = new TextDecoder(decode.encoding, { ignoreBOM: true }).decode(head.subarray(decode.bomBytes))
  const lines = text.split(/\r\n|\n|\r/)
  // The head may end within a line, and within a character.
  const whole = (bytes > head.length ? lines.slice(0, -1) : lines).filter((line) => line.trim() !== '')
  if (/^\s*\[\s*[[{\]]/.test(text)) return 'document'
  const sound = whole.filter((line) => flattenRecord(line).fault === undefined)
  const isLines = whole[0] !== undefined && (sound[0] === whole[0] || sound.length * 2 >= whole.length)
  if (whole.length > 1 && isLines) return 'lines'
  return /^\s*\{\s*["}]/.test(text) ? 'document' : undefined
}

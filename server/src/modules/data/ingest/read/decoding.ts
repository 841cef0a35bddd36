import type { DecodeOptions } from './decode-chunks.ts'
import { decideEncoding, type Encoding, type EncodingEvidence } from './encoding.ts'
import { readErrors } from './errors.ts'
import { CR, LF } from './scan-record.ts'
import type { Survey } from './survey-file.ts'
import type { ReadHints } from './text-table.ts'

/** How the bytes of a text file become text. Errors: `unsupportedEncoding`, `notText`. */
export function decodingOf({ head, evidence }: Survey, hints: ReadHints): DecodeOptions {
  const detected = decideEncoding(head, evidence, hints.encoding)
  if (!detected) throw readErrors.unsupportedEncoding({ encoding: 'utf-32' })
  if (hasStrayNuls(evidence, detected.encoding) && isBinary(head)) throw readErrors.notText()
  return {
    ...detected,
    isClean: evidence.isValidUtf8,
    newline: head.includes(CR) && !head.includes(LF) ? 'cr' : 'lf',
  }
}

/** True when the file has NUL bytes that are no part of its encoding. */
export function hasStrayNuls(evidence: EncodingEvidence, encoding: Encoding): boolean {
  return evidence.nulEven + evidence.nulOdd > 0 && !encoding.startsWith('utf-16')
}

function isBinary(head: Buffer): boolean {
  let control = 0
  for (const byte of head) if (byte < 0x09 || (byte > 0x0d && byte < 0x20)) control++
  return control * 20 > head.length
}

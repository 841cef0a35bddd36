import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { addEvidence, emptyEvidence, type EncodingEvidence } from './encoding.ts'
import { CHUNK_BYTES } from './limits.ts'
import { QUOTE } from './scan-record.ts'

export type Survey = {
  sha256: string
  evidence: EncodingEvidence
  head: Buffer
  bytes: number
  hasQuotes: boolean
}

/** One pass over all bytes: fingerprint and evidence of the encoding. */
export async function surveyFile(handle: FileHandle, onChunk: (bytes: number) => void): Promise<Survey> {
  const hash = createHash('sha256')
  const evidence = emptyEvidence()
  const window = Buffer.allocUnsafe(CHUNK_BYTES)
  let head = Buffer.alloc(0)
  let hasQuotes = false
  let carry = 0
  let position = 0
  for (;;) {
    const { bytesRead } = await handle.read(window, carry, window.length - carry, position)
    if (bytesRead === 0) break
    hash.update(window.subarray(carry, carry + bytesRead))
    hasQuotes ||= window.subarray(carry, carry + bytesRead).includes(QUOTE)
    if (position === 0) head = Buffer.from(window.subarray(0, Math.min(bytesRead, 65_536)))
    const filled = carry + bytesRead
    const cut = cutAt(window, filled)
    addEvidence(evidence, window.subarray(0, cut), position - carry)
    window.copyWithin(0, cut, filled)
    position += bytesRead
    carry = filled - cut
    onChunk(position)
  }
  if (carry > 0) addEvidence(evidence, window.subarray(0, carry), position - carry)
  return { sha256: hash.digest('hex'), evidence, head, bytes: position, hasQuotes }
}

/** After the last line end, or in a line longer than the window after its last whole character. */
function cutAt(window: Buffer, filled: number): number {
  const lineEnd = window.lastIndexOf(0x0a, filled - 1)
  if (lineEnd >= 0 && filled - lineEnd < window.length / 2) return lineEnd + 1
  let cut = filled
  while (cut > filled - 4 && cut > 1 && (window[cut - 1]! & 0xc0) === 0x80) cut--
  return cut > 1 && window[cut - 1]! >= 0xc0 ? cut - 1 : filled
}

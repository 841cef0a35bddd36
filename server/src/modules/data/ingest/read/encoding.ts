import { isAscii, isUtf8 } from 'node:buffer'

/** WHATWG labels of the encodings that can be read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252'

/** What the bytes of a whole file say about their encoding; filled chunk by chunk. */
export type EncodingEvidence = {
  isValidUtf8: boolean
  isAscii: boolean
  /** NUL bytes at even and odd offsets: the high halves of UTF-16. */
  nulEven: number
  nulOdd: number
  /** Bytes of non-ASCII lines that are, and are not, valid UTF-8. */
  utf8Bytes: number
  otherBytes: number
  /** Among the others: two-byte pairs of GB 2312, and high bytes that fit no such pair. */
  gbPairs: number
  strayHighBytes: number
}

export type DetectedEncoding = { encoding: Encoding; bomBytes: number }

const LABELS: Record<string, Encoding> = {
  utf8: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  gb18030: 'gb18030',
  cp936: 'gb18030',
  latin1: 'windows-1252',
  iso88591: 'windows-1252',
  windows1252: 'windows-1252',
}

export function emptyEvidence(): EncodingEvidence {
  return {
    isValidUtf8: true,
    isAscii: true,
    nulEven: 0,
    nulOdd: 0,
    utf8Bytes: 0,
    otherBytes: 0,
    gbPairs: 0,
    strayHighBytes: 0,
  }
}

/** The encoding a person named, under any of its usual spellings. */
export function encodingNamed(name: string): Encoding | undefined {
  return LABELS[name.toLowerCase().replace(/[^a-z0-9]/g, '')]
}

/** A byte order mark proves; so does a whole file of valid UTF-8 that is not mere ASCII. Then a hint counts, then the evidence. */
export function decideEncoding(
  head: Uint8Array,
  evidence: EncodingEvidence,
  hint?: string,
): DetectedEncoding | undefined {
  const marked = byteOrderMark(head)
  if (marked) return marked.encoding ? { encoding: marked.encoding, bomBytes: marked.bomBytes } : undefined
  const hinted = hint === undefined ? undefined : encodingNamed(hint)
  const nuls = evidence.nulEven + evidence.nulOdd
  if (
    nuls > 0 &&
    Math.max(evidence.nulEven, evidence.nulOdd) > 20 * Math.min(evidence.nulEven, evidence.nulOdd)
  ) {
    if (looksWide(head))
      return { encoding: evidence.nulOdd > evidence.nulEven ? 'utf-16le' : 'utf-16be', bomBytes: 0 }
  }
  if (evidence.isValidUtf8 && (!evidence.isAscii || hinted === undefined))
    return { encoding: 'utf-8', bomBytes: 0 }
  if (hinted) return { encoding: hinted, bomBytes: 0 }
  if (evidence.utf8Bytes >= evidence.otherBytes) return { encoding: 'utf-8', bomBytes: 0 }
  return { encoding: evidence.gbPairs > evidence.strayHighBytes ? 'gb18030' : 'windows-1252', bomBytes: 0 }
}

/** UTF-32 is recognised to be refused: its mark begins with that of UTF-16. */
function byteOrderMark(head: Uint8Array): { encoding?: Encoding; bomBytes: number } | undefined {
  const hex = Buffer.from(head.subarray(0, 4)).toString('hex')
  if (hex === 'fffe0000' || hex === '0000feff') return { bomBytes: 4 }
  if (hex === '84319533') return { encoding: 'gb18030', bomBytes: 4 }
  if (hex.startsWith('efbbbf')) return { encoding: 'utf-8', bomBytes: 3 }
  if (hex.startsWith('fffe')) return { encoding: 'utf-16le', bomBytes: 2 }
  if (hex.startsWith('feff')) return { encoding: 'utf-16be', bomBytes: 2 }
  return undefined
}

/** In UTF-16 of a table at least one byte in ten is NUL: digits, delimiters and line ends. */
function looksWide(head: Uint8Array): boolean {
  const sample = head.subarray(0, 65_536)
  let nuls = 0
  for (const byte of sample) if (byte === 0) nuls++
  return nuls * 10 >= sample.length
}

/** Adds one chunk, cut at a line end, that begins at `offset` of the file. */
export function addEvidence(evidence: EncodingEvidence, chunk: Buffer, offset: number): void {
  if (chunk.includes(0)) countNuls(evidence, chunk, offset)
  if (isAscii(chunk)) return
  evidence.isAscii = false
  if (isUtf8(chunk)) {
    evidence.utf8Bytes += chunk.length
    return
  }
  evidence.isValidUtf8 = false
  for (let from = 0; from < chunk.length;) {
    const found = chunk.indexOf(0x0a, from)
    const to = found < 0 ? chunk.length : found + 1
    const line = chunk.subarray(from, to)
    from = to
    if (isAscii(line)) continue
    if (isUtf8(line)) evidence.utf8Bytes += line.length
    else addForeignLine(evidence, line)
  }
}

function countNuls(evidence: EncodingEvidence, chunk: Buffer, offset: number): void {
  for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, at + 1)) {
    if ((offset + at) % 2 === 0) evidence.nulEven++
    else evidence.nulOdd++
  }
}

/** In GB 2312 text the high bytes come in pairs; in Latin-1 text they stand alone among letters. */
function addForeignLine(evidence: EncodingEvidence, line: Buffer): void {
  evidence.otherBytes += line.length
  for (let at = 0; at < line.length; at++) {
    const lead = line[at]!
    if (lead < 0x80) continue
    const trail = line[at + 1] ?? 0
    const isPair = lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 && trail <= 0xfe
    if (isPair) evidence.gbPairs++
    else evidence.strayHighBytes++
    if (isPair || (lead >= 0x81 && trail >= 0x40 && trail >= 0x80)) at++
  }
}

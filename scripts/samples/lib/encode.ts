/** Encoders the platform lacks: Node decodes GB18030 but writes only Unicode. */

let table: Map<string, Uint8Array> | undefined

/** Every two-byte sequence decoded once, turned round. Lead byte FE is GB18030's own: GBK proper ends before it. */
function gbkTable(): Map<string, Uint8Array> {
  if (table) return table
  table = new Map()
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead < 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const bytes = Uint8Array.of(lead, trail)
      const text = decoder.decode(bytes)
      if (text.length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes)
    }
  }
  return table
}

/** Four-byte form of a BMP character outside the two-byte area, found by bisection: the area is in code order. */
function fourBytes(char: string): Uint8Array | undefined {
  const decoder = new TextDecoder('gb18030')
  const at = (index: number): Uint8Array =>
    Uint8Array.of(
      0x81 + Math.floor(index / 12600),
      0x30 + (Math.floor(index / 1260) % 10),
      0x81 + (Math.floor(index / 10) % 126),
      0x30 + (index % 10),
    )
  let low = 0
  let high = 39419
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = decoder.decode(at(middle))
    if (found === char) return at(middle)
    if (found < char) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

/** GBK or GB18030 bytes. A character GBK lacks becomes "?", as old systems write it; GB18030 has four bytes for it. */
export function encodeChinese(text: string, encoding: 'gbk' | 'gb18030'): Uint8Array {
  const known = gbkTable()
  const question = Uint8Array.of(0x3f)
  const parts: Uint8Array[] = []
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if (code < 0x80) parts.push(Uint8Array.of(code))
    else parts.push(known.get(char) ?? (encoding === 'gb18030' ? fourBytes(char) : undefined) ?? question)
  }
  return Buffer.concat(parts)
}

export function encodeUtf16LeWithBom(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le')
}

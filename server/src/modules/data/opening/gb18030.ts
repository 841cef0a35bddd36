/** Bytes a code point has, looked up; four-byte ones of the supplementary planes are computed. */
let table: Uint32Array | undefined

/** Text as GB18030, which Chinese spreadsheet programs of long standing take for granted. */
export function encodeGb18030(text: string): Buffer {
  table ??= buildTable()
  const bytes = Buffer.allocUnsafe(text.length * 4)
  let at = 0
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0
    const code = point < 0x80 ? point : point > 0xffff ? supplementary(point) : (table[point] ?? 0)
    if (code < 0x80) bytes[at++] = code
    else if (code < 0x10000) at = bytes.writeUInt16BE(code, at)
    else at = bytes.writeUInt32BE(code, at)
  }
  return bytes.subarray(0, at)
}

function supplementary(point: number): number {
  return fourBytes(point - 0x10000 + 189_000)
}

/** The four bytes of a position in the four-byte range: digits 81–FE, 30–39, 81–FE, 30–39. */
function fourBytes(position: number): number {
  const d = position % 10
  const c = Math.floor(position / 10) % 126
  const b = Math.floor(position / 1260) % 10
  const a = Math.floor(position / 12_600)
  return ((0x81 + a) * 0x1000000 + ((0x30 + b) << 16) + ((0x81 + c) << 8) + 0x30 + d) >>> 0
}

/** The inverse of the decoder every JavaScript engine has, so that both agree to the character. */
function buildTable(): Uint32Array {
  const inverse = new Uint32Array(0x10000).fill(0x3f)
  const decoder = new TextDecoder('gb18030')
  const learn = (code: number, bytes: number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes))
    const point = text.codePointAt(0) ?? 0
    if ([...text].length === 1 && point < 0x10000 && point !== 0xfffd && inverse[point] === 0x3f)
      inverse[point] = code
  }
  for (let a = 0x81; a <= 0xfe; a++)
    for (let b = 0x40; b <= 0xfe; b++) if (b !== 0x7f) learn((a << 8) | b, [a, b])
  for (let position = 0; position < 39_420; position++) {
    const code = fourBytes(position)
    learn(code, [code >>> 24, (code >>> 16) & 255, (code >>> 8) & 255, code & 255])
  }
  // What decoding gives for anything broken cannot be learnt from it.
  inverse[0xfffd] = 0x8431a437
  return inverse
}

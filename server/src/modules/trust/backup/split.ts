/** Bounds of a piece in bytes; between them its end is where the content says. */
const LEAST = 262_144
const MOST = 4_194_304
/** One position in 2^20 ends a piece: about 1 MB beyond the least. */
const MASK = 0xfffff000

/** Gear table (Xia et al., FastCDC, 2016): pseudo-random words, the same for ever, or nothing would be found again. */
const GEAR = gearTable()

function gearTable(): Uint32Array {
  let state = 0x9e3779b9
  return Uint32Array.from({ length: 256 }, () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  })
}

/** Length of the first piece of `bytes`; a row put in somewhere moves only the pieces around it. */
function firstPiece(bytes: Buffer): number {
  const end = Math.min(bytes.length, MOST)
  let hash = 0
  for (let at = LEAST; at < end; at++) {
    hash = ((hash << 1) + (GEAR[bytes[at] as number] as number)) >>> 0
    if ((hash & MASK) === 0) return at + 1
  }
  return end
}

/** Cuts a stream into pieces whose borders depend on the content alone. */
export async function* split(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let length = 0
  for await (const part of source) {
    waiting.push(part)
    length += part.length
    if (length < MOST) continue
    let rest = Buffer.concat(waiting)
    while (rest.length >= MOST) {
      const cut = firstPiece(rest)
      yield rest.subarray(0, cut)
      rest = rest.subarray(cut)
    }
    waiting = [rest]
    length = rest.length
  }
  for (let rest = Buffer.concat(waiting); rest.length > 0;) {
    const cut = firstPiece(rest)
    yield rest.subarray(0, cut)
    rest = rest.subarray(cut)
  }
}

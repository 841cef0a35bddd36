import { Transform } from 'node:stream'
import {
  CHUNK_BYTES,
  openChunk,
  sealChunk,
  sealedChunkBytes,
  STREAM_HEADER_BYTES,
  type FileKey,
} from './chunked.ts'

/** Encrypts what flows through; the header comes first. */
export function sealingStream(file: FileKey): Transform {
  let index = 0
  const cut = cutter(CHUNK_BYTES)
  return new Transform({
    construct(done) {
      this.push(file.header)
      done()
    },
    transform(bytes: Buffer, _encoding, done) {
      for (const chunk of cut.add(bytes)) this.push(sealChunk(file, index++, false, chunk))
      done()
    },
    flush(done) {
      this.push(sealChunk(file, index, true, cut.rest()))
      done()
    },
  })
}

/**
 * Decrypts what flows through. `keyOf` finds the key by the 22 bytes of the header; `fail` makes the error for what does not
 * open. A chunk is let through only when it is authentic; that the end was not cut off is known at the end only.
 */
export function openingStream(keyOf: (header: Buffer) => Promise<FileKey>, fail: () => Error): Transform {
  let state: { file: FileKey; cut: ReturnType<typeof cutter>; index: number } | undefined
  let head = Buffer.alloc(0)
  const begin = async (bytes: Buffer): Promise<Buffer> => {
    head = Buffer.concat([head, bytes])
    if (head.length < STREAM_HEADER_BYTES) return Buffer.alloc(0)
    const file = await keyOf(head.subarray(0, STREAM_HEADER_BYTES))
    state = { file, cut: cutter(sealedChunkBytes(file.key.suite)), index: 0 }
    return head.subarray(STREAM_HEADER_BYTES)
  }
  const open = (stream: Transform, sealed: Buffer, last: boolean): void => {
    const plain = state && openChunk(state.file, state.index++, last, sealed)
    if (!plain) throw fail()
    stream.push(plain)
  }
  return new Transform({
    transform(bytes: Buffer, _encoding, done) {
      const work = async (): Promise<void> => {
        const body = state ? bytes : await begin(bytes)
        for (const chunk of state?.cut.add(body) ?? []) open(this, chunk, false)
      }
      work().then(() => done(), done)
    },
    flush(done) {
      try {
        open(this, state?.cut.rest() ?? Buffer.alloc(0), true)
        done()
      } catch (error) {
        done(error as Error)
      }
    },
  })
}

/** Cuts into pieces of one size; a full piece is kept back until more comes, for it may be the last. */
function cutter(size: number): { add(bytes: Buffer): Buffer[]; rest(): Buffer } {
  let kept: Buffer[] = []
  let keptBytes = 0
  return {
    add(bytes) {
      kept.push(bytes)
      keptBytes += bytes.length
      if (keptBytes <= size) return []
      const whole = Buffer.concat(kept)
      const pieces: Buffer[] = []
      let at = 0
      for (; whole.length - at > size; at += size) pieces.push(whole.subarray(at, at + size))
      kept = [whole.subarray(at)]
      keptBytes = whole.length - at
      return pieces
    },
    rest: () => Buffer.concat(kept),
  }
}

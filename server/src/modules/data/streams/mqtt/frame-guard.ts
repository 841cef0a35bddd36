import { Transform } from 'node:stream'

/**
 * Passes MQTT bytes through and ends the stream with an error when a packet announces more bytes than allowed: the
 * broker would otherwise gather such a packet in memory before anybody could refuse it.
 */
export function frameGuard(limit: number): Transform {
  const state: FrameState = { remaining: 0, length: 0, shift: -1 }
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (measureFrames(state, chunk, limit)) done(null, chunk)
      else done(new Error(`an MQTT packet is larger than ${limit} bytes`))
    },
  })
}

/** Bytes still to come of a packet; while its length is read, `shift` is the place of the next 7 bits (-1 before it). */
type FrameState = { remaining: number; length: number; shift: number }

/** Steps over whole packets (MQTT 3.1.1, section 2.2); false at the first that is too long. */
function measureFrames(state: FrameState, chunk: Buffer, limit: number): boolean {
  for (let at = 0; at < chunk.length;) {
    if (state.remaining > 0) {
      const step = Math.min(state.remaining, chunk.length - at)
      state.remaining -= step
      at += step
      continue
    }
    const byte = chunk[at++] as number
    if (state.shift < 0) {
      state.shift = 0
      state.length = 0
      continue
    }
    state.length += (byte & 0x7f) * 2 ** state.shift
    state.shift += 7
    if (state.length > limit || state.shift > 28) return false
    if (byte < 0x80) {
      state.remaining = state.length
      state.shift = -1
    }
  }
  return true
}

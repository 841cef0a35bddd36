/** Evenly spread integers of [0, below) from a seed: Steele, Lea and Flood (2014), SplitMix with 32 bits of state. */
export function integers(seed: number): (below: number) => number {
  let state = seed | 0
  return (below) => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return Math.floor((((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296) * below)
  }
}

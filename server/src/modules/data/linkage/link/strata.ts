import type { Linkage, WeighedPairs } from '@yuzhi/models/link'

/** A layer of weights from which pairs are drawn for people to judge. */
export type Layer = { stratum: string; accepted: boolean; from: number; below: number; pairs: WeighedPairs }

/** Below the pairs for review this many bits more are watched: what lies deeper is 1 in 60,000. */
const WATCHED = 10

/** Layers of the pairs compared: matches by strength, possible ones, and those just rejected. */
export function layersOf(linked: Linkage, reviewFrom: number): Layer[] {
  const match = linked.threshold.weight
  const layer = (stratum: string, accepted: boolean, from: number, below: number): Layer => ({
    stratum,
    accepted,
    from,
    below,
    pairs: linked.between(from, below),
  })
  if (!Number.isFinite(match)) {
    return [
      layer('possible', false, reviewFrom, Infinity),
      layer('rejected', false, reviewFrom - WATCHED, reviewFrom),
    ]
  }
  const low = Math.min(reviewFrom, match)
  return [
    layer('certain', true, match + 15, Infinity),
    layer('strong', true, match + 5, match + 15),
    layer('weak', true, match, match + 5),
    layer('possible', false, low, match),
    layer('rejected', false, low - WATCHED, low),
  ]
}

/** Places of an even sample of `size` among `count` pairs in the order of their weight. */
export function evenSample(count: number, size: number): number[] {
  const taken = Math.min(count, size)
  return Array.from({ length: taken }, (_, i) => Math.floor(((i + 0.5) * count) / taken))
}

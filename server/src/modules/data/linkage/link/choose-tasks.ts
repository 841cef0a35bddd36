import type { Linkage } from '@yuzhi/models/link'
import type { TaskKind } from '../review-schema.ts'
import { evenSample, type Layer } from './strata.ts'

/** A pair for people to judge, by the numbers of its records. */
export type ChosenPair = {
  kind: TaskKind
  stratum: string | null
  reason: string | null
  left: number
  right: number
  weight: number
  usefulness: number
}

/**
 * What people are asked: pairs that were refused, possible ones (of two clusters only the strongest), and the sample of
 * each layer. The nearer a pair to the threshold and the more records hang on it, the sooner it is asked.
 */
export function chooseTasks(
  linked: Linkage,
  layers: readonly Layer[],
  sampleSize: number,
  most: number,
): ChosenPair[] {
  const sizes = new Int32Array(linked.clusters.count)
  for (const cluster of linked.clusters.of) sizes[cluster]!++
  const threshold = Number.isFinite(linked.threshold.weight) ? linked.threshold.weight : 10
  const usefulness = (left: number, right: number, weight: number): number => {
    const records = sizes[linked.clusters.of[left]!]! + sizes[linked.clusters.of[right]!]!
    return Math.log2(records) - Math.abs(weight - threshold) / 4
  }
  const asked = new Set<number>()
  const once = (left: number, right: number): boolean => {
    const a = linked.clusters.of[left]!
    const b = linked.clusters.of[right]!
    const code = Math.min(a, b) * linked.clusters.count + Math.max(a, b)
    if (a === b || asked.has(code)) return false
    asked.add(code)
    return true
  }
  const refused = linked.clusters.refused
    .filter(({ reason, left, right }) => reason !== 'decision' && once(left, right))
    .map(({ left, right, reason }): ChosenPair => {
      const weight = linked.weigh(left, right)
      return {
        kind: 'refused',
        stratum: null,
        reason,
        left,
        right,
        weight,
        usefulness: 1 + usefulness(left, right, weight),
      }
    })
  const { review } = linked
  const possible: ChosenPair[] = []
  for (let i = 0; i < review.left.length; i++) {
    const [left, right, weight] = [review.left[i]!, review.right[i]!, review.weight[i]!]
    if (!once(left, right)) continue
    possible.push({
      kind: 'possible',
      stratum: null,
      reason: null,
      left,
      right,
      weight,
      usefulness: usefulness(left, right, weight),
    })
  }
  const asking = [...refused, ...possible].sort((a, b) => b.usefulness - a.usefulness).slice(0, most)
  return [...asking, ...layers.flatMap((layer) => drawSample(layer, sampleSize))]
}

/** Samples come after the pairs that decide something, interleaved so that every layer fills evenly. */
function drawSample({ stratum, pairs }: Layer, size: number): ChosenPair[] {
  return evenSample(pairs.left.length, size).map((at, i) => ({
    kind: 'sample',
    stratum,
    reason: null,
    left: pairs.left[at]!,
    right: pairs.right[at]!,
    weight: pairs.weight[at]!,
    usefulness: -100 - i,
  }))
}

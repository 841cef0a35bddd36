import { theilL, theilT } from './indices.ts'
import { distribution, type Sample } from './weighted.ts'

export type TheilGroup = {
  group: string
  peopleShare: number
  amountShare: number
  theilT: number
  theilL: number
}

/** Inequality of the whole as the sum of that between groups and that within them. */
export type TheilPart = { total: number; between: number; within: number }

export type TheilDecomposition = { T: TheilPart; L: TheilPart; groups: TheilGroup[] }

/**
 * How much of Theil's T and L lies between the groups and how much within: total = between + within, exactly. Groups weigh
 * by their share of the amount in T and of the people in L. Shorrocks (1980), "The class of additively decomposable
 * inequality measures".
 * @param sample values with `groups`, the group of each unit
 */
export function decomposeTheil(sample: Sample & { groups: readonly string[] }): TheilDecomposition {
  const whole = distribution(sample)
  const groups = [...split(sample)].map(([group, part]) => {
    const own = distribution(part)
    const peopleShare = own.total / whole.total
    const amountShare = whole.mean === 0 ? peopleShare : (peopleShare * own.mean) / whole.mean
    return { group, peopleShare, amountShare, theilT: theilT(part), theilL: theilL(part) }
  })
  const sum = (of: (each: TheilGroup) => number): number =>
    groups.reduce((total, each) => total + of(each), 0)
  const T = {
    between: sum((g) => information(g.amountShare, g.peopleShare)),
    within: sum((g) => scaled(g.amountShare, g.theilT)),
  }
  const L = {
    between: sum((g) => information(g.peopleShare, g.amountShare)),
    within: sum((g) => scaled(g.peopleShare, g.theilL)),
  }
  return {
    T: { total: theilT(sample), ...T },
    L: { total: theilL(sample), ...L },
    groups,
  }
}

function split({
  values,
  weights,
  groups,
}: Sample & { groups: readonly string[] }): Map<string, Required<SampleParts>> {
  const parts = new Map<string, Required<SampleParts>>()
  values.forEach((value, i) => {
    const weight = weights ? weights[i]! : 1
    if (weight === 0) return
    const part = parts.get(groups[i]!) ?? { values: [], weights: [] }
    part.values.push(value)
    part.weights.push(weight)
    parts.set(groups[i]!, part)
  })
  return parts
}

type SampleParts = { values: number[]; weights: number[] }

/** One group's part of the divergence of `share` from `base`. */
function information(share: number, base: number): number {
  return share > 0 ? share * Math.log(share / base) : 0
}

/** A group with nothing adds nothing, whatever its own index is. */
function scaled(share: number, index: number): number {
  return share > 0 ? share * index : 0
}

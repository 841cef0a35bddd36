import { codeEvidence } from './code.ts'
import { enough, type Evidence, type Family } from './evidence.ts'
import { markupEvidence } from './markup.ts'
import { pathEvidence } from './path.ts'
import { readingsOf } from './readings.ts'
import { shellEvidence } from './shell.ts'
import { sqlEvidence } from './sql.ts'

export type Inspection = {
  verdict: 'attack' | 'clean'
  /** The family with the most evidence; `none` for a clean text. */
  family: Family | 'none'
  /** 0 to 1; 0.5 and more is an attack. */
  score: number
  evidence: Evidence[]
}

const detectors = [sqlEvidence, markupEvidence, pathEvidence, shellEvidence, codeEvidence]

/** Text read at once; longer texts are read in overlapping windows, so that a long one costs in proportion. */
const window = 8192
const overlap = 512

/**
 * Says whether a text from outside is an attack on what stands behind the door. Every reading of the text is looked at
 * by each family's detector; the evidence of one family is added up. Pure, no state, time in proportion to the length.
 */
export function inspect(text: string): Inspection {
  let best: Inspection = { verdict: 'clean', family: 'none', score: 0, evidence: [] }
  for (let from = 0; from === 0 || from + overlap < text.length; from += window - overlap) {
    const part = inspectPart(text.slice(from, from + window))
    if (part.score > best.score) best = part
    if (best.verdict === 'attack') break
  }
  return best
}

function inspectPart(text: string): Inspection {
  const byFamily = new Map<Family, Evidence[]>()
  for (const reading of readingsOf(text)) {
    for (const found of detectors.flatMap((detect) => detect(reading))) {
      const known = byFamily.get(found.family) ?? []
      if (!known.some(({ rule }) => rule === found.rule)) byFamily.set(found.family, [...known, found])
    }
  }
  let family: Family | 'none' = 'none'
  let weight = 0
  for (const [name, evidence] of byFamily) {
    const sum = evidence.reduce((total, item) => total + item.weight, 0)
    if (sum > weight) [family, weight] = [name, sum]
  }
  const verdict = weight >= enough ? 'attack' : 'clean'
  return {
    verdict,
    family: verdict === 'attack' ? family : 'none',
    score: weight / (weight + enough),
    evidence: family === 'none' ? [] : (byFamily.get(family) ?? []),
  }
}

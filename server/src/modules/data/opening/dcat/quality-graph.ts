import type { Quad } from 'n3'
import type { Dimension } from '#modules/data/quality/index.ts'
import { describe } from './graph.ts'

/** The newest score of a dataset in a dimension, null where no rule looks at it. */
export type Measured = { dimension: string; checked: number; failed: number; score: number | null }

const NAMES: Record<Dimension, { zh: string; en: string }> = {
  conformity: { zh: '规范性', en: 'Conformity' },
  completeness: { zh: '完整性', en: 'Completeness' },
  accuracy: { zh: '准确性', en: 'Accuracy' },
  consistency: { zh: '一致性', en: 'Consistency' },
  timeliness: { zh: '时效性', en: 'Timeliness' },
  accessibility: { zh: '可访问性', en: 'Accessibility' },
}

/** Measured quality in W3C DQV: one measurement per dimension of GB/T 36344 that has a score from 0 to 100. */
export function qualityGraph(
  address: string,
  measured: readonly Measured[],
): { quads: Quad[]; measurements: string[] } {
  const quads: Quad[] = []
  const measurements: string[] = []
  for (const { dimension, checked, failed, score } of measured) {
    if (score === null) continue
    const node = `${address}#quality-${dimension}`
    const metric = `${metrics(address)}metric-${dimension}`
    const concept = `${metrics(address)}${dimension}`
    const names = NAMES[dimension as Dimension]
    measurements.push(node)
    quads.push(
      ...describe(node, 'dqv:QualityMeasurement', {
        'dqv:computedOn': { node: address },
        'dqv:isMeasurementOf': { node: metric },
        'dqv:value': { value: score, type: 'xsd:decimal' },
        'dct:description': {
          zh: `检查 ${checked} 次，不合格 ${failed} 次`,
          en: `${failed} of ${checked} checks failed`,
        },
      }),
      ...describe(metric, 'dqv:Metric', {
        'dqv:inDimension': { node: concept },
        'dqv:expectedDataType': { node: 'http://www.w3.org/2001/XMLSchema#decimal' },
        'skos:definition': {
          zh: `${names.zh}得分 = 100 ×（1 − 不合格 ÷ 检查）`,
          en: `Score of ${names.en.toLowerCase()} = 100 × (1 − failed ÷ checked)`,
        },
      }),
      ...describe(concept, 'dqv:Dimension', { 'skos:prefLabel': names }),
    )
  }
  return { quads, measurements }
}

/** Metrics and dimensions are the same for every dataset of the catalogue, so they live under the catalogue's address. */
function metrics(address: string): string {
  return `${address.replace(/datasets\/[^/]+$/, '')}catalog#`
}

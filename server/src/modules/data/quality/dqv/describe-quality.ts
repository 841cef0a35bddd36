import { DIMENSIONS, type Dimension } from '../rule.ts'
import type { QualityReport } from '../schema.ts'
import type { JsonLd, Node } from './json-ld.ts'

/** Prefixes of the document; DQV is the W3C Data Quality Vocabulary (Working Group Note, 15 December 2016). */
export const CONTEXT = {
  dqv: 'http://www.w3.org/ns/dqv#',
  dct: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
  qb: 'http://purl.org/linked-data/cube#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

const NAMES: Record<Dimension, { zh: string; en: string }> = {
  conformity: { zh: '规范性', en: 'Conformity' },
  completeness: { zh: '完整性', en: 'Completeness' },
  accuracy: { zh: '准确性', en: 'Accuracy' },
  consistency: { zh: '一致性', en: 'Consistency' },
  timeliness: { zh: '时效性', en: 'Timeliness' },
  accessibility: { zh: '可访问性', en: 'Accessibility' },
}

/**
 * The measured quality of a dataset in DQV: for every report, one measurement a dimension of GB/T 36344 and one a rule,
 * each with its metric, the figures behind it and when it was made. `base` is the public address of the system.
 */
export function describeQuality(base: string, dataset: string, reports: readonly QualityReport[]): JsonLd {
  const address = `${base}/api/open/datasets/${dataset}`
  const here = `${base}/api/quality/datasets/${dataset}/quality`
  const rules = new Map(reports.flatMap((report) => report.rules.map((rule) => [rule.id, rule] as const)))
  const measurements = reports.flatMap((report) => measure(here, address, report))
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@id': address,
        '@type': ['http://www.w3.org/ns/dcat#Dataset'],
        'dct:identifier': dataset,
        'dqv:hasQualityMeasurement': measurements.map((one) => ({ '@id': one['@id'] })),
      },
      ...DIMENSIONS.flatMap((dimension) => dimensionNodes(here, dimension)),
      ...[...rules.values()].map(({ id, name, dimension }) =>
        metric(`${here}#rule-${encodeURIComponent(id)}`, here, dimension, {
          zh: `规则“${name ?? id}”的合格率（百分数）`,
          en: `Share of values that keep the rule “${name ?? id}”, in per cent`,
        }),
      ),
      ...measurements,
    ],
  }
}

function dimensionNodes(here: string, dimension: Dimension): Node[] {
  const { zh, en } = NAMES[dimension]
  return [
    {
      '@id': `${here}#dimension-${dimension}`,
      '@type': ['dqv:Dimension'],
      'skos:prefLabel': both(NAMES[dimension]),
      'dct:source': 'GB/T 36344-2018',
    },
    metric(`${here}#metric-${dimension}`, here, dimension, {
      zh: `${zh}得分 = 100 ×（1 − 不合格 ÷ 检查）`,
      en: `Score of ${en.toLowerCase()} = 100 × (1 − failed ÷ checked)`,
    }),
  ]
}

function metric(id: string, here: string, dimension: string, definition: { zh: string; en: string }): Node {
  return {
    '@id': id,
    '@type': ['dqv:Metric'],
    'skos:definition': both(definition),
    'dqv:expectedDataType': { '@id': `${CONTEXT.xsd}decimal` },
    'dqv:inDimension': { '@id': `${here}#dimension-${dimension}` },
  }
}

function measure(here: string, address: string, report: QualityReport): Node[] {
  const at = report.versionCheckedAt ?? report.at
  const one = (key: string, of: string, checked: number, failed: number, score: number): Node => ({
    '@id': `${here}#${report.run}-${key}`,
    '@type': ['dqv:QualityMeasurement', 'qb:Observation'],
    'dqv:computedOn': { '@id': address },
    'dqv:isMeasurementOf': { '@id': `${here}#${of}` },
    'dqv:value': { '@value': String(score), '@type': 'xsd:decimal' },
    'prov:generatedAtTime': { '@value': at, '@type': 'xsd:dateTime' },
    'dct:description': both({
      zh: `检查 ${checked} 次，不合格 ${failed} 次`,
      en: `${failed} of ${checked} checks failed`,
    }),
    ...(report.version === null ? {} : { 'dct:hasVersion': String(report.version) }),
  })
  const dimensions = report.dimensions.flatMap(({ dimension, checked, failed, score }) =>
    score === null ? [] : [one(`dimension-${dimension}`, `metric-${dimension}`, checked, failed, score)],
  )
  const rules = report.rules
    .filter(({ checked }) => checked > 0)
    .map(({ id, checked, failed }) => {
      const key = `rule-${encodeURIComponent(id)}`
      const score = Math.round(10_000 * (1 - Math.min(failed, checked) / checked)) / 100
      return one(key, key, checked, failed, score)
    })
  return [...dimensions, ...rules]
}

function both({ zh, en }: { zh: string; en: string }) {
  return [
    { '@value': zh, '@language': 'zh' },
    { '@value': en, '@language': 'en' },
  ]
}

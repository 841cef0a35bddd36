import { Readable } from 'node:stream'
import rdf from '@zazuko/env-node'
import { Parser } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { describe, expect, it } from 'vitest'
import type { QualityReport } from '../schema.ts'
import { describeQuality } from './describe-quality.ts'
import { toTurtle, type JsonLd } from './json-ld.ts'

/** What the Note says of measurements, metrics and dimensions (sections 4.1 to 4.9), as SHACL shapes. */
const SHAPES = `
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix dqv: <http://www.w3.org/ns/dqv#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<urn:m> a sh:NodeShape ; sh:targetClass dqv:QualityMeasurement ;
  sh:property [ sh:path dqv:isMeasurementOf ; sh:minCount 1 ; sh:maxCount 1 ; sh:class dqv:Metric ] ;
  sh:property [ sh:path dqv:computedOn ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dqv:value ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:decimal ; sh:minInclusive 0 ; sh:maxInclusive 100 ] ;
  sh:property [ sh:path prov:generatedAtTime ; sh:minCount 1 ; sh:datatype xsd:dateTime ] .
<urn:t> a sh:NodeShape ; sh:targetClass dqv:Metric ;
  sh:property [ sh:path dqv:expectedDataType ; sh:minCount 1 ; sh:maxCount 1 ] ;
  sh:property [ sh:path skos:definition ; sh:minCount 1 ; sh:uniqueLang true ] ;
  sh:property [ sh:path dqv:inDimension ; sh:minCount 1 ; sh:class dqv:Dimension ] .
<urn:d> a sh:NodeShape ; sh:targetClass dqv:Dimension ;
  sh:property [ sh:path skos:prefLabel ; sh:minCount 2 ; sh:uniqueLang true ] .
<urn:s> a sh:NodeShape ; sh:targetSubjectsOf dqv:hasQualityMeasurement ;
  sh:property [ sh:path dqv:hasQualityMeasurement ; sh:class dqv:QualityMeasurement ] .`

const report: QualityReport = {
  ...{ run: 'a3', dataset: 'census', version: 2, at: '2026-11-23T02:00:00.000Z', versionCheckedAt: null },
  ...{ rowsIn: 10, accepted: 8, quarantined: 2, nonData: 0, faultCount: 2, score: 90 },
  dimensions: [
    { dimension: 'accuracy', checked: 10, failed: 2, score: 80 },
    { dimension: 'accessibility', checked: 0, failed: 0, score: null },
  ],
  rules: [
    {
      ...{ id: '人口.range', name: '人口不为负', kind: 'constraint-error', ruleKind: 'range' },
      ...{ dimension: 'accuracy', severity: 'reject', columns: ['人口'], checked: 10, failed: 2 },
    },
  ],
  columns: [],
}

const turtle = async (document: JsonLd) => rdf.dataset(new Parser().parse(await toTurtle(document)))

async function violations(document: JsonLd): Promise<number> {
  const shapes = rdf.dataset(new Parser().parse(SHAPES))
  const result = await new SHACLValidator(shapes, { factory: rdf }).validate(await turtle(document))
  return result.results.length
}

describe('quality in W3C DQV', () => {
  const document = describeQuality('http://localhost', 'census', [report])

  it('keeps the vocabulary, as one measurement a dimension and one a rule', async () => {
    expect(await violations(document)).toBe(0)
    const measured = document['@graph'].filter((node) => node['@type'].includes('dqv:QualityMeasurement'))
    expect(measured.map((node) => node['dqv:value'])).toEqual([
      { '@value': '80', '@type': 'xsd:decimal' },
      { '@value': '80', '@type': 'xsd:decimal' },
    ])
  })

  it('breaks it as soon as a metric or a value is missing', async () => {
    const without = (type: string): JsonLd => ({
      ...document,
      '@graph': document['@graph'].filter((node) => !node['@type'].includes(type)),
    })
    expect(await violations(without('dqv:Metric'))).toBeGreaterThan(0)
    expect(await violations(without('dqv:Dimension'))).toBeGreaterThan(0)
  })

  it('says the same in Turtle and in JSON-LD', async () => {
    const quads = rdf.formats.parsers.import('application/ld+json', Readable.from([JSON.stringify(document)]))
    if (!quads) throw new Error('There is no parser of JSON-LD.')
    const read = await rdf.dataset().import(quads)
    const other = await turtle(document)
    expect(read.size).toBe(other.size)
    expect(read.toCanonical()).toBe(other.toCanonical())
  })
})

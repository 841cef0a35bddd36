import { Store } from 'n3'
import { describe, expect, it } from 'vitest'
import { describeDatasets, nextPage, toldTotal } from './describe-datasets.ts'
import type { BadRecord, ForeignRecord } from './foreign-record.ts'
import { formatOf, readGraph, type RdfFormat } from './read-graph.ts'
import { readPackage } from './read-package.ts'

const BASE = 'https://data.example/catalog'

async function graphOf(...documents: [RdfFormat, string][]): Promise<Store> {
  const store = new Store()
  for (const [i, [format, text]] of documents.entries())
    await readGraph(store, { text, format, base: BASE, page: i + 1 })
  return store
}

function sorted(store: Store): { records: ForeignRecord[]; bad: BadRecord[] } {
  const all = [...describeDatasets(store)]
  return {
    records: all.flatMap((one) => ('record' in one ? [one.record] : [])),
    bad: all.flatMap((one) => ('bad' in one ? [one.bad] : [])),
  }
}

const PREFIXES = `
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix hydra: <http://www.w3.org/ns/hydra/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`

const TURTLE = `${PREFIXES}
<catalog> a dcat:Catalog ; dcat:dataset <d/1> .
<d/1> a dcat:Dataset ;
  dct:identifier "air-1" ;
  dct:title "空气质量"@zh, "Air quality"@en, "Luftqualität"@de ;
  dct:description "每小时"@zh-Hans, "Hourly"@en ;
  dct:publisher [ a foaf:Agent ; foaf:name "生态环境厅"@zh, "Ecology"@en ] ;
  dcat:keyword "空气"@zh, "air"@en ;
  dct:issued "2020-01-01"^^xsd:date ; dct:modified "2026-01-01T00:00:00Z"^^xsd:dateTime ;
  dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/HOURLY> ;
  dcat:distribution [ a dcat:Distribution ; dct:title "CSV" ;
    dct:format [ rdfs:label "CSV" ] ; dct:license <https://creativecommons.org/licenses/by/4.0/> ;
    dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv> ;
    dcat:accessURL <https://data.example/page> ; dcat:downloadURL <https://data.example/air.csv> ;
    dcat:byteSize 1234 ] .
`

const JSON_LD = JSON.stringify({
  '@context': {
    dcat: 'http://www.w3.org/ns/dcat#',
    dct: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
  },
  '@id': 'https://data.example/d/1',
  '@type': 'dcat:Dataset',
  'dct:identifier': 'air-1',
  'dct:title': [
    { '@value': '空气质量', '@language': 'zh' },
    { '@value': 'Air quality', '@language': 'en' },
  ],
  'dct:description': [
    { '@value': '每小时', '@language': 'zh-Hans' },
    { '@value': 'Hourly', '@language': 'en' },
  ],
  'dct:publisher': { 'foaf:name': { '@value': '生态环境厅', '@language': 'zh' } },
  'dcat:keyword': ['空气', 'air'],
  'dct:issued': { '@value': '2020-01-01', '@type': 'xsd:date' },
  'dct:modified': { '@value': '2026-01-01T00:00:00Z', '@type': 'xsd:dateTime' },
  'dct:accrualPeriodicity': 'HOURLY',
  'dcat:distribution': {
    'dct:title': 'CSV',
    'dct:format': { 'rdfs:label': 'CSV' },
    'dct:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
    'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/text/csv' },
    'dcat:accessURL': { '@id': 'https://data.example/page' },
    'dcat:downloadURL': { '@id': 'https://data.example/air.csv' },
    'dcat:byteSize': 1234,
  },
})

const RDF_XML = `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#"
  xmlns:dct="http://purl.org/dc/terms/" xmlns:foaf="http://xmlns.com/foaf/0.1/"
  xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#">
  <dcat:Dataset rdf:about="https://data.example/d/1">
    <dct:identifier>air-1</dct:identifier>
    <dct:title xml:lang="zh">空气质量</dct:title><dct:title xml:lang="en">Air quality</dct:title>
    <dct:description xml:lang="zh">每小时</dct:description><dct:description xml:lang="en">Hourly</dct:description>
    <dct:publisher><foaf:Agent><foaf:name>生态环境厅</foaf:name></foaf:Agent></dct:publisher>
    <dcat:keyword>空气</dcat:keyword><dcat:keyword>air</dcat:keyword>
    <dct:issued>2020-01-01</dct:issued><dct:modified>2026-01-01T00:00:00Z</dct:modified>
    <dct:accrualPeriodicity>HOURLY</dct:accrualPeriodicity>
    <dcat:distribution><dcat:Distribution>
      <dct:title>CSV</dct:title><dct:format><rdf:Description><rdfs:label>CSV</rdfs:label></rdf:Description></dct:format>
      <dct:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>
      <dcat:mediaType>text/csv</dcat:mediaType>
      <dcat:downloadURL rdf:resource="https://data.example/air.csv"/><dcat:byteSize>1234</dcat:byteSize>
    </dcat:Distribution></dcat:distribution>
  </dcat:Dataset>
</rdf:RDF>`

const AIR: ForeignRecord = {
  ...{ identity: 'air-1', iri: 'https://data.example/d/1', name: null },
  ...{ title_zh: '空气质量', title_en: 'Air quality', description_zh: '每小时', description_en: 'Hourly' },
  ...{ publisher: '生态环境厅', keywords: ['air', '空气'], themes: [] },
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  ...{ issued: '2020-01-01', modified: '2026-01-01T00:00:00Z', update_cycle: 'HOURLY', landing_page: null },
  distributions: [
    {
      ...{ title: 'CSV', url: 'https://data.example/air.csv', format: 'CSV' },
      ...{ mediaType: 'text/csv', bytes: 1234 },
    },
  ],
  extras: {},
}

describe('an entry written in DCAT', () => {
  it.each([
    ['turtle', TURTLE],
    ['json-ld', JSON_LD],
    ['rdf-xml', RDF_XML],
  ] as const)('says the same in %s', async (format, text) => {
    expect(formatOf(undefined, text)).toBe(format)
    expect(sorted(await graphOf([format, text]))).toEqual({ records: [AIR], bad: [] })
  })

  it('is known by its identifier where that is its own, else by its address', async () => {
    const text = `${PREFIXES}
      <d/1> a dcat:Dataset ; dct:title "a" ; dct:identifier "same" .
      <d/2> a dcat:Dataset ; dct:title "b" ; dct:identifier "same" .
      <d/3> a dcat:Dataset ; dct:title "c" ; dct:identifier "own" .`
    const { records } = sorted(await graphOf(['turtle', text]))
    expect(records.map(({ identity }) => identity).sort()).toEqual([
      'https://data.example/d/1',
      'https://data.example/d/2',
      'own',
    ])
  })

  it('may stand on several pages, and blank nodes of two pages are not the same', async () => {
    const one = `${PREFIXES} <d/1> a dcat:Dataset ; dct:title "一"@zh ; dct:publisher _:b0 . _:b0 foaf:name "甲" .`
    const two = `${PREFIXES} <d/1> dct:description "说明"@zh .
      <d/2> a dcat:Dataset ; dct:title "二"@zh ; dct:publisher _:b0 . _:b0 foaf:name "乙" .`
    const { records } = sorted(await graphOf(['turtle', one], ['turtle', two]))
    expect(
      records.map(({ title_zh, publisher, description_zh }) => [title_zh, publisher, description_zh]),
    ).toEqual(
      expect.arrayContaining([
        ['一', '甲', '说明'],
        ['二', '乙', null],
      ]),
    )
  })

  it('without a title is left out with its reason, and hinders no other', async () => {
    const text = `${PREFIXES}
      <catalog> dcat:dataset <d/1>, <d/named-only> .
      <d/1> a dcat:Dataset ; dct:title "good" .
      [] a dcat:Dataset ; dct:description "nothing else" .
      [] a dcat:Dataset ; dct:title "blank" .`
    const { records, bad } = sorted(await graphOf(['turtle', text]))
    expect(records.map(({ title_en }) => title_en).sort()).toEqual(['blank', 'good'])
    expect(bad).toEqual(
      expect.arrayContaining([
        {
          identity: 'https://data.example/d/named-only',
          reason: 'no-title',
          place: 'https://data.example/d/named-only',
        },
        { identity: null, reason: 'no-title', place: 'blank node' },
      ]),
    )
  })

  it('is paged by Hydra in old and new words', async () => {
    const page = (word: string) => `${PREFIXES} <page> hydra:${word} <?page=2> ; hydra:totalItems 7 .`
    for (const word of ['next', 'nextPage']) {
      const store = await graphOf(['turtle', page(word)])
      expect(nextPage(store)).toBe(`${BASE}?page=2`)
      expect(toldTotal(store)).toBe(7)
    }
  })
})

describe('a document', () => {
  it('whose context stands elsewhere is refused, and nothing is fetched', async () => {
    const text = JSON.stringify({ '@context': 'http://127.0.0.1:1/context.jsonld', '@type': 'x' })
    await expect(graphOf(['json-ld', text])).rejects.toMatchObject({ code: 'sources.remoteContext' })
  })

  it.each([
    ['turtle', '<a> <b> "unfinished'],
    ['json-ld', '{"@id": "x", '],
    ['rdf-xml', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><a></b></rdf:RDF>'],
  ] as const)('that is no %s is refused in words', async (format, text) => {
    await expect(graphOf([format, text])).rejects.toMatchObject({
      code: 'sources.badReply',
      details: { reason: 'no-rdf', format },
    })
  })
})

describe('a package of CKAN', () => {
  it('is read with organisation, tags, extras and resources; what is malformed counts as absent', () => {
    const read = readPackage(
      {
        ...{ id: 'u-1', name: 'air', title: '空气质量', notes: 'Hourly', metadata_modified: 7 },
        title_translated: { zh_Hans_CN: '空气质量', en: 'Air' },
        organization: { title: '生态环境厅', name: 'sthj' },
        tags: [{ name: 'air' }, 'broken', { display_name: '空气' }],
        extras: [{ key: 'frequency', value: 'daily' }, { value: 'no key' }],
        resources: [{ url: 'https://x.example/a.csv', format: 'CSV', size: 'big' }, { name: 'no address' }],
      },
      'https://x.example',
    )
    expect(read).toMatchObject({
      record: {
        ...{ identity: 'u-1', iri: 'https://x.example/dataset/air', title_zh: '空气质量', title_en: 'Air' },
        ...{ description_zh: null, description_en: 'Hourly', publisher: '生态环境厅', modified: '7' },
        ...{ keywords: ['air', '空气'], update_cycle: 'daily', extras: { frequency: 'daily' } },
        distributions: [{ url: 'https://x.example/a.csv', format: 'CSV', bytes: null, title: null }],
      },
    })
  })

  it('without id or any name is left out with its reason', () => {
    expect(readPackage({ name: 'x' }, '')).toEqual({
      bad: { identity: null, place: 'x', reason: 'no-identity' },
    })
    expect(readPackage({ id: 'u' }, '')).toEqual({ bad: { identity: 'u', place: 'u', reason: 'no-title' } })
    expect(readPackage(null, '')).toEqual({ bad: { identity: null, place: '?', reason: 'no-identity' } })
  })
})

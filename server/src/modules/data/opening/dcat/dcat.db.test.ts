import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { registerDataset } from '#modules/data/catalog/index.ts'
import { saveReport, type RuleCount } from '#modules/data/quality/index.ts'
import { useApp } from '#test/app.ts'
import { openDataset } from '../open-dataset.ts'
import { publishRows, registerSamples, visitsEntry, visitsSql } from '../testing/datasets.ts'
import { hasSchemas, readJsonLd, readTurtle, schemas, SHAPE_SETS, violations } from '../testing/shacl.ts'
import { PREFIXES } from './graph.ts'

const app = useApp()
const SAMPLES = ['air', 'covid', 'economy', 'population']
const VISITS = 'http://localhost/api/open/datasets/visits'
let turtle: string

beforeAll(async () => {
  const ctx = app.ctx()
  await registerSamples(ctx, SAMPLES)
  await registerDataset(ctx, visitsEntry({ theme: '别的', licence: '本省公共数据许可' }))
  for (const code of SAMPLES) await publishRows(ctx, code, `select 2025 as year, 'f' as _file, 2 as _line`)
  await publishRows(ctx, 'visits', visitsSql(10))
  await saveReport(ctx, {
    run: randomUUID(),
    dataset: 'visits',
    version: 1,
    check: { rules: [rule('accuracy', 8, 2), rule('completeness', 5, 0)], columns: [] } as never,
    faults: { count: 2 },
    accounting: { rowsIn: 10, accepted: 10, quarantined: 0, nonData: 0 },
  })
  for (const code of [...SAMPLES, 'visits']) await openDataset(ctx, code)
  turtle = (await app.anonymous.get('/api/open/catalog.ttl')).text
})

function rule(dimension: RuleCount['dimension'], checked: number, failed: number) {
  return { id: dimension, kind: 'range', dimension, severity: 'warn', columns: [], checked, failed }
}

/** Values of a property of a node, e.g. `dct:title`. */
async function valuesOf(text: string, subject: string, name: string): Promise<string[]> {
  const [prefix = '', local = ''] = name.split(':')
  const property = `${PREFIXES[prefix as keyof typeof PREFIXES]}${local}`
  return [...(await readTurtle(text))]
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === property)
    .map(({ object }) => object.value)
}

describe('the catalogue as DCAT-AP', () => {
  it('lists the opened datasets, each with title in both languages, dates, version, files and licence', async () => {
    const listed = await valuesOf(turtle, 'http://localhost/api/open/catalog', 'dcat:dataset')
    expect(listed.map((iri) => iri.split('/').at(-1)).sort()).toEqual([...SAMPLES, 'visits'].sort())
    expect(await valuesOf(turtle, VISITS, 'dct:title')).toEqual(['门诊量', 'Outpatient visits'])
    expect(
      (await valuesOf(turtle, VISITS, 'dct:description')).every((text) => /合成|Synthetic/.test(text)),
    ).toBe(true)
    expect(await valuesOf(turtle, VISITS, 'dct:modified')).toEqual(['2026-11-23T02:00:00.000Z'])
    expect(await valuesOf(turtle, VISITS, 'dcat:version')).toEqual(['1'])
    expect(await valuesOf(turtle, VISITS, 'dcat:distribution')).toHaveLength(6)
    expect(await valuesOf(turtle, `${VISITS}#csv`, 'dcat:downloadURL')).toEqual([`${VISITS}/data.csv`])
    expect(await valuesOf(turtle, `${VISITS}#csv`, 'dct:license')).toEqual([`${VISITS}#licence`])
    const air = VISITS.replace('visits', 'air')
    expect(await valuesOf(turtle, air, 'dcat:theme')).toEqual([expect.stringContaining('data-theme/ENVI')])
    expect(await valuesOf(turtle, air, 'dct:accrualPeriodicity')).toEqual([expect.stringMatching(/HOURLY$/)])
    expect(await valuesOf(turtle, `${air}#csv`, 'dct:license')).toEqual([
      expect.stringContaining('licenses/by/4.0'),
    ])
  })

  it('gives the measured quality by dimension, and only what was measured', async () => {
    expect(await valuesOf(turtle, VISITS, 'dqv:hasQualityMeasurement')).toEqual([
      `${VISITS}#quality-completeness`,
      `${VISITS}#quality-accuracy`,
    ])
    expect(await valuesOf(turtle, `${VISITS}#quality-accuracy`, 'dqv:value')).toEqual(['75'])
    expect(await valuesOf(turtle, `${VISITS}#quality-accuracy`, 'dqv:isMeasurementOf')).toEqual([
      'http://localhost/api/open/catalog#metric-accuracy',
    ])
  })

  it.each(['/api/open/catalog', '/api/open/datasets/visits/dcat'])(
    'says the same in JSON-LD: %s',
    async (path) => {
      const jsonLd = await readJsonLd((await app.anonymous.get(`${path}.jsonld`)).text)
      const same = await readTurtle((await app.anonymous.get(`${path}.ttl`)).text)
      expect(jsonLd.size).toBeGreaterThan(60)
      expect(jsonLd.size).toBe(same.size)
      expect([...same].filter((quad) => !jsonLd.has(quad))).toEqual([])
    },
  )

  it.for(SHAPE_SETS)(
    'conforms to %j, and broken ones do not',
    { timeout: 120_000 },
    async (files, { skip }) => {
      if (!hasSchemas('dcat-ap')) skip('1 shape set: ../shared is absent')
      expect(await violations(await readTurtle(turtle), files)).toEqual([])
      const broken: [string, string][] = [
        ['dct:title', `<${VISITS}> <${PREFIXES.dct}title> `],
        ['dct:description', `<${VISITS}> <${PREFIXES.dct}description> `],
        ['foaf:name', `<${VISITS}#publisher> <${PREFIXES.foaf}name> `],
        ['dcat:accessURL', `<${VISITS}#csv> <${PREFIXES.dcat}accessURL> `],
      ]
      const lines = [...(await readTurtle(turtle))]
      for (const [name, start] of broken) {
        const [, subject, property] = /^<(.+)> <(.+)> $/.exec(start) ?? []
        const rest = lines.filter(
          (quad) => quad.subject.value !== subject || quad.predicate.value !== property,
        )
        expect([name, rest.length < lines.length]).toEqual([name, true])
        const data = (await readTurtle('')).addAll(rest)
        expect([name, (await violations(data, files)).length > 0]).toEqual([name, true])
      }
      const untyped = lines.filter(
        ({ subject, predicate }) =>
          subject.value !== `${VISITS}#licence` || predicate.value !== `${PREFIXES.rdf}type`,
      )
      const twice = `${turtle}\n<${VISITS}> <${PREFIXES.dct}issued> "yesterday" .`
      expect((await violations((await readTurtle('')).addAll(untyped), files)).length).toBeGreaterThan(0)
      expect((await violations(await readTurtle(twice), files)).length).toBeGreaterThan(0)
    },
  )
})

describe('other descriptions', () => {
  it('has ODCS contracts that are valid', async ({ skip }) => {
    if (!hasSchemas('odcs')) skip(`${SAMPLES.length + 1} contracts: ../shared is absent`)
    const ajv = new Ajv2019({ strict: false, allErrors: true })
    addFormats.default(ajv)
    const schema = readFileSync(join(schemas, 'odcs', 'odcs-json-schema-v3.1.0.json'), 'utf8')
    const validate = ajv.compile(JSON.parse(schema) as object)
    for (const code of [...SAMPLES, 'visits']) {
      const { status, text, headers } = await app.anonymous.get(`/api/open/datasets/${code}/contract.yaml`)
      expect([status, headers['content-type']]).toEqual([200, 'application/yaml; charset=utf-8'])
      validate(parse(text))
      expect([code, validate.errors]).toEqual([code, null])
    }
    expect(validate({ kind: 'DataContract' })).toBe(false)
  })

  it('has Data Package descriptors whose fields are the columns of the file they name', async () => {
    const { text } = await app.anonymous.get('/api/open/datasets/visits/datapackage.json')
    const descriptor = JSON.parse(text) as {
      resources: { path: string; schema: { fields: { name: string; type: string }[] } }[]
    }
    expect(descriptor).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'visits',
      synthetic: true,
      licenses: [{ title: '本省公共数据许可' }],
      resources: [{ type: 'table', encoding: 'utf-8' }],
    })
    const { path = '', schema } = descriptor.resources[0] ?? {}
    const csv = (await app.anonymous.get(path.replace('http://localhost', ''))).text
    expect(schema?.fields.map(({ name }) => name).join()).toBe(csv.slice(0, csv.indexOf('\r\n')))
    expect(schema?.fields.map(({ type }) => type)).toEqual(['string', 'date', 'integer', 'number', 'string'])
  })

  it('tells new releases in an Atom feed, newest first, with texts escaped', async () => {
    const ctx = app.ctx()
    app.clock.advance(60_000)
    await registerDataset(ctx, visitsEntry({ title: { zh: '门诊<量>&', en: 'Visits' } }))
    await publishRows(ctx, 'visits', visitsSql(11))
    await app.drain()
    const { text, headers } = await app.anonymous.get('/api/open/changes.atom')
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    const titles = [...text.matchAll(/<entry>[^]*?<title>(.*?)<\/title>/g)].map(([, title]) => title)
    expect(titles).toHaveLength(SAMPLES.length + 2)
    expect(titles[0]).toBe('门诊&lt;量&gt;&amp; v2（合成数据 synthetic）')
    expect(text).toContain('<updated>2026-11-23T02:01:00.000Z</updated>\n  <author>')
  })
})

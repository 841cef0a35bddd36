import { DatasetInput, registerDataset } from '#modules/data/catalog/index.ts'
import type { App } from '#src/app.ts'
import type { Caller } from './app.ts'

const contract = `
apiVersion: v3.1.0
kind: DataContract
id: plots
version: 1.0.0
status: active
schema:
  - name: plots
    properties:
      - name: code
        businessName: 地块编号
        logicalType: string
        required: true
        primaryKey: true
      - name: division
        businessName: 区划代码
        logicalType: string
        customProperties: [{ property: dataElement, value: division-code }]
      - name: owner
        businessName: 权利人身份证号
        logicalType: string
        customProperties: [{ property: dataElement, value: identity-number }]
      - name: sex
        businessName: 性别
        logicalType: string
        customProperties: [{ property: dataElement, value: sex }]
      - name: area
        businessName: 面积（公顷）
        logicalType: number
        customProperties:
          - { property: standardise, value: [{ op: trim }, { op: half-width }, { op: number }, { op: unit, from: 公顷, to: 公顷 }] }
      - { name: price, businessName: 成交价（万元）, logicalType: number, customProperties: [{ property: dataElement, value: amount }] }
      - { name: soldOn, businessName: 成交日期, logicalType: date }
`

/** A dataset of land plots with codes, units, dates and personal columns, for tests of mapping and lineage. */
export async function registerPlots(app: App): Promise<void> {
  const entry = DatasetInput.parse({
    ...{ code: 'plots', title: { zh: '地块', en: 'Plots' }, summary: { zh: '土地成交', en: 'Land sold' } },
    ...{ department: 'tjj', level: 'province', theme: '土地', classification: 'general', personal: true },
    ...{ sharing: 'unconditional', sharingReason: null, updateCycle: 'yearly', synthetic: true },
    ...{ licence: 'CC0', origin: 'test', contract, contractFiles: {} },
  })
  await registerDataset(app.ctx(), entry)
}

/** Adds a source of the plots. */
export async function addPlotSource(caller: Caller, code: string): Promise<void> {
  const source = { code, title: { zh: code, en: code }, department: 'tjj', dataset: 'plots', mode: 'upsert' }
  const reply = await caller.put('/api/ingest/sources', source)
  if (reply.status !== 204) throw new Error(reply.text)
}

/** Delivers a text as a file, carries the run to its end and gives it back. */
export async function deliverPlots<Run>(
  { app, caller }: { app: App; caller: Caller },
  source: string,
  file: { name: string; text: string },
): Promise<Run> {
  const content = Buffer.from(file.text)
  const reply = await caller.upload(`/api/ingest/sources/${source}/deliveries`, { name: file.name, content })
  await app.drain()
  const { run } = reply.body as { run: string }
  return (await caller.get(`/api/ingest/runs/${run}`)).body as Run
}

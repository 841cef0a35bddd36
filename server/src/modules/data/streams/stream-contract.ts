import { stringify } from 'yaml'
import { measured } from './live-stream.ts'
import type { StreamDefinition } from './schema.ts'

/** The columns in which observations reach the lake; the millisecond stands apart, as no timestamp of the lake has one. */
export const LAKE_COLUMNS = [
  'thing',
  'property',
  'time',
  'millisecond',
  'result',
  'unit',
  'quality',
  'receivedAt',
] as const

/** What the dataset of a stream promises, as ODCS 3.1: an observation once, of a known property, with its marks. */
export function streamContract(definition: StreamDefinition, dataset: string): string {
  const { title, properties } = definition
  return stringify({
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id: dataset,
    name: title.zh,
    version: '1.0.0',
    status: 'active',
    description: { purpose: `${title.zh}（${title.en}）` },
    schema: [
      {
        name: dataset,
        physicalType: 'table',
        businessName: title.zh,
        dataGranularityDescription: '每个对象、每个属性、每个观测时间一行',
        properties: columns(properties.map(({ name }) => name)),
        quality: [
          {
            id: 'good',
            name: '无质量标记',
            type: 'custom',
            engine: 'yuzhi',
            dimension: 'accuracy',
            severity: 'warning',
            implementation: { rule: 'row-constraint', columns: ['quality'], constraint: "quality = 'good'" },
          },
        ],
        customProperties: properties.map((property) => ({
          property: `observed.${property.name}`,
          value: { title: property.title, ...measured(property) },
        })),
      },
    ],
  })
}

function columns(properties: readonly string[]) {
  const key = (position: number) => ({ required: true, primaryKey: true, primaryKeyPosition: position })
  return [
    { name: 'thing', businessName: '观测对象', logicalType: 'string', ...key(1) },
    {
      ...{ name: 'property', businessName: '观测属性', logicalType: 'string', ...key(2) },
      quality: [
        {
          ...{ id: 'known', name: '已登记的属性', metric: 'invalidValues', mustBe: 0 },
          arguments: { validValues: [...properties] },
        },
      ],
    },
    { name: 'time', businessName: '观测时间（北京时间）', logicalType: 'timestamp', ...key(3) },
    { name: 'millisecond', businessName: '毫秒', logicalType: 'integer', ...key(4) },
    { name: 'result', businessName: '观测值', logicalType: 'number', required: true },
    { name: 'unit', businessName: '计量单位', logicalType: 'string' },
    { name: 'quality', businessName: '质量标记', logicalType: 'string', required: true },
    { name: 'receivedAt', businessName: '接收时间（北京时间）', logicalType: 'timestamp', required: true },
  ]
}

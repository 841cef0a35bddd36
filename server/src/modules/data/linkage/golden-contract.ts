import { stringify } from 'yaml'
import type { Property } from '#modules/data/quality/index.ts'
import type { LinkageField, LinkageSettings } from './schema.ts'

/** How protected a column is, the least first. */
export const RANK = ['general', 'personal', 'sensitive-personal'] as const

/** A column of the golden dataset with what its source columns have in common, or the strictest of them. */
export type GoldenColumn = {
  name: string
  title: LinkageField['title']
  date: boolean
  classification: (typeof RANK)[number]
  element: string | undefined
}

/** The columns of the golden dataset, by the contracts of the source datasets. */
export function goldenColumns(
  settings: LinkageSettings,
  properties: ReadonlyMap<string, readonly Property[]>,
): GoldenColumn[] {
  return settings.fields.map(({ name, title, columns }) => {
    const sources = Object.entries(columns).flatMap(
      ([dataset, column]) => properties.get(dataset)?.find((property) => property.name === column) ?? [],
    )
    const strictest = Math.max(
      0,
      ...sources.map(({ classification }) => RANK.indexOf(classification ?? 'general')),
    )
    const elements = new Set(sources.map(({ element }) => element))
    return {
      ...{ name, title },
      date: sources.length > 0 && sources.every(({ type }) => type === 'date'),
      classification: RANK[strictest] ?? 'general',
      element: elements.size === 1 ? [...elements][0] : undefined,
    }
  })
}

/** Column that tells which record a field was taken from. */
export function fromColumn(name: string): string {
  return `${name}From`
}

/** The contract of a golden dataset as ODCS 3.1: the entity, its fields, and for each field the record it was taken from. */
export function goldenContract(
  dataset: string,
  title: { zh: string; en: string },
  columns: readonly GoldenColumn[],
): string {
  const property = (name: string, businessName: string, more: object) => ({ name, businessName, ...more })
  return stringify({
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id: dataset,
    name: title.zh,
    version: '1.0.0',
    status: 'active',
    description: { purpose: `${title.zh}：由记录关联与逐字段来源优先规则产生，每个值注明取自哪条记录。` },
    schema: [
      {
        name: dataset,
        physicalType: 'table',
        businessName: title.zh,
        dataGranularityDescription: '每个实体一行',
        properties: [
          property('entity', '实体编号', {
            logicalType: 'integer',
            required: true,
            primaryKey: true,
            primaryKeyPosition: 1,
          }),
          property('records', '记录数', { logicalType: 'integer', required: true }),
          ...columns.flatMap(({ name, title: { zh }, date, classification, element }) => [
            property(name, zh, {
              logicalType: date ? 'date' : 'string',
              ...(classification === 'general' ? {} : { classification }),
              ...(element === undefined
                ? {}
                : { customProperties: [{ property: 'dataElement', value: element }] }),
            }),
            property(fromColumn(name), `${zh}取自`, { logicalType: 'string' }),
          ]),
        ],
      },
    ],
  })
}

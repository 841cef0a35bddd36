import type { Config } from '#platform/config.ts'
import { addressOf, FORMATS } from './describe-opened.ts'
import type { Opened } from './opened.ts'
import type { OpenColumn } from './schema.ts'
import { licenceOf } from './themes.ts'

const PROFILE = 'https://datapackage.org/profiles/2.0'

const FIELD_TYPES: Record<OpenColumn['type'], { type: string; format?: string }> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  date: { type: 'date' },
  timestamp: { type: 'datetime', format: '%Y-%m-%d %H:%M:%S' },
  boolean: { type: 'boolean' },
}

/** Frictionless Data Package v2 descriptor: the CSV of the newest release with its table schema. */
export function dataPackage(config: Config, opened: Opened): object {
  const { entry, department, columns, newest } = opened
  const address = addressOf(config, entry.code)
  const { id, name, url } = licenceOf(entry.licence)
  return {
    $schema: `${PROFILE}/datapackage.json`,
    name: entry.code,
    id: address,
    title: entry.title.zh,
    description: `${entry.summary.zh}\n\n${entry.summary.en}`,
    version: `${newest.number}.0.0`,
    created: newest.publishedAt.toISOString(),
    homepage: address,
    keywords: [entry.theme],
    licenses: [{ ...(id ? { name: id } : {}), ...(url ? { path: url } : {}), title: name }],
    contributors: [{ title: department.zh, roles: ['publisher'] }],
    sources: [{ title: entry.origin }],
    synthetic: entry.synthetic,
    contract: `${address}/contract.yaml`,
    resources: [
      {
        $schema: `${PROFILE}/dataresource.json`,
        name: entry.code,
        path: `${address}/data.csv?version=${newest.number}`,
        type: 'table',
        format: 'csv',
        mediatype: FORMATS.csv,
        encoding: 'utf-8',
        dialect: { $schema: `${PROFILE}/tabledialect.json`, delimiter: ',', lineTerminator: '\r\n' },
        schema: {
          $schema: `${PROFILE}/tableschema.json`,
          missingValues: [''],
          fields: columns
            .filter((column) => newest.columns.some((stored) => stored.name === column.name))
            .map(({ name: field, title, type, unit }) => ({
              name: field,
              title: title.zh,
              description: title.en,
              ...FIELD_TYPES[type],
              ...(unit ? { unit } : {}),
            })),
        },
      },
    ],
  }
}

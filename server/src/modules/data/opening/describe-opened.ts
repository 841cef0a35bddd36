import type { Config } from '#platform/config.ts'
import type { Opened } from './opened.ts'
import type { OpenDataset } from './schema.ts'

/** The formats rows are downloaded in, with their media types. */
export const FORMATS = {
  csv: 'text/csv',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
export type Format = keyof typeof FORMATS

/** The public address of a dataset; what it offers is below it. */
export function addressOf({ publicUrl }: Config, code: string): string {
  return `${publicUrl}/api/open/datasets/${code}`
}

/** An opened dataset as the portal shows it, with the addresses of everything it offers. */
export function describeOpened(config: Config, opened: Opened): OpenDataset {
  const { entry, department, columns, openedAt, releases } = opened
  const address = addressOf(config, entry.code)
  const files = Object.keys(FORMATS).map((format) => [format, `${address}/data.${format}`] as const)
  return {
    code: entry.code,
    title: entry.title,
    summary: entry.summary,
    department: { code: entry.department, name: department },
    theme: entry.theme,
    updateCycle: entry.updateCycle,
    synthetic: entry.synthetic,
    licence: entry.licence,
    origin: entry.origin,
    openedAt: openedAt.toISOString(),
    columns,
    quality: opened.quality,
    releases: releases.map(({ number, rows, sha256, publishedAt, releasedAt, file }) => ({
      version: number,
      rows,
      sha256,
      publishedAt: publishedAt.toISOString(),
      releasedAt: releasedAt.toISOString(),
      derived: file !== null,
    })),
    links: {
      ...Object.fromEntries(files),
      rows: `${address}/rows`,
      contract: `${address}/contract.yaml`,
      dataPackage: `${address}/datapackage.json`,
      dcat: `${address}/dcat.jsonld`,
    },
  }
}

import type { Settings } from './api.ts'

/** Where a connection reads from, in one line, without anything secret. */
export function placeOf(settings: Settings): string {
  switch (settings.kind) {
    case 'postgresql':
    case 'mysql': {
      const { table, host, port, database } = settings
      const what = table ? [...(table.schema ? [table.schema] : []), table.name].join('.') : 'SQL'
      return `${host}:${port}/${database} ${what}`
    }
    case 'http':
    case 'ckan':
    case 'dcat':
    case 'download':
      return settings.url
    case 'folder':
      return `inbox/${settings.folder}/${settings.pattern ?? '*'}`
  }
}

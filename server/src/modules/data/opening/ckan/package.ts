import type { Config } from '#platform/config.ts'
import { addressOf, FORMATS, type Format } from '../describe-opened.ts'
import type { Opened } from '../opened.ts'
import { licenceOf } from '../themes.ts'

/** An opened dataset as CKAN 2.10 shows a package. The CSV is the resource the datastore answers for: its id is the code. */
export function toPackage(config: Config, opened: Opened) {
  const { entry, columns, openedAt, newest } = opened
  const { id, name, url } = licenceOf(entry.licence)
  const organization = toOrganization(opened)
  const tags = [
    ...new Set([entry.theme, ...entry.keywords, ...(entry.synthetic ? ['合成数据 synthetic'] : [])]),
  ]
  return {
    id: entry.code,
    name: entry.code,
    title: entry.title.zh,
    notes: `${entry.summary.zh}\n\n${entry.summary.en}`,
    url: addressOf(config, entry.code),
    version: String(newest.number),
    type: 'dataset',
    state: 'active',
    private: false,
    isopen: id !== undefined,
    license_id: id ?? 'notspecified',
    license_title: name,
    ...(url ? { license_url: url } : {}),
    organization,
    owner_org: organization.id,
    metadata_created: ckanTime(openedAt),
    metadata_modified: ckanTime(newest.releasedAt),
    tags: tags.map((tag) => ({ name: tag, display_name: tag, state: 'active' })),
    num_tags: tags.length,
    groups: [toGroup(opened)],
    extras: [
      { key: 'title_en', value: entry.title.en },
      { key: 'synthetic', value: String(entry.synthetic) },
      { key: 'provenance', value: entry.origin },
      { key: 'update_cycle', value: entry.updateCycle },
      { key: 'columns', value: columns.map((column) => column.name).join(' ') },
    ],
    resources: toResources(config, opened),
    num_resources: Object.keys(FORMATS).length,
  }
}

export type CkanPackage = ReturnType<typeof toPackage>

/** The files of a dataset as CKAN shows resources. */
export function toResources(config: Config, { entry, newest }: Opened) {
  return (Object.keys(FORMATS) as Format[]).map((format, position) => ({
    id: format === 'csv' ? entry.code : `${entry.code}.${format}`,
    package_id: entry.code,
    name: `${entry.title.zh} ${format.toUpperCase()}`,
    description: entry.summary.zh,
    format: format.toUpperCase(),
    mimetype: FORMATS[format],
    url: `${addressOf(config, entry.code)}/data.${format}`,
    url_type: 'datastore',
    datastore_active: format === 'csv',
    created: ckanTime(newest.releasedAt),
    last_modified: ckanTime(newest.publishedAt),
    state: 'active',
    position,
  }))
}

/** The department as CKAN shows an organisation. */
export function toOrganization({ entry, department }: Opened) {
  return {
    id: entry.department,
    name: entry.department,
    title: department.zh,
    display_name: department.zh,
    description: department.en,
    type: 'organization',
    is_organization: true,
    approval_status: 'approved',
    state: 'active',
  }
}

/** A theme as CKAN shows a group. */
export function toGroup({ entry: { theme } }: Opened) {
  return {
    id: theme,
    name: theme,
    title: theme,
    display_name: theme,
    description: '',
    type: 'group',
    is_organization: false,
    state: 'active',
  }
}

/** CKAN gives times in UTC without saying so. */
function ckanTime(at: Date): string {
  return at.toISOString().replace('Z', '000')
}

const EU = 'http://publications.europa.eu/resource/authority'

/** Labels of the EU data themes, as the vocabulary itself has them. */
const EU_THEMES = {
  AGRI: 'Agriculture, fisheries, forestry and food',
  ECON: 'Economy and finance',
  EDUC: 'Education, culture and sport',
  ENER: 'Energy',
  ENVI: 'Environment',
  GOVE: 'Government and public sector',
  HEAL: 'Health',
  JUST: 'Justice, legal system and public safety',
  SOCI: 'Population and society',
  TECH: 'Science and technology',
  TRAN: 'Transport',
} as const

/** EU data themes by the catalogue's own words for a theme; a theme that is not here has no EU counterpart given. */
const DATA_THEMES: Record<string, keyof typeof EU_THEMES> = {
  人口: 'SOCI',
  经济: 'ECON',
  财政: 'ECON',
  卫生健康: 'HEAL',
  生态环境: 'ENVI',
  公共服务: 'GOVE',
  市场监管: 'ECON',
  教育: 'EDUC',
  交通: 'TRAN',
  能源: 'ENER',
  农业: 'AGRI',
  科技: 'TECH',
  司法: 'JUST',
}

const FREQUENCIES: Record<string, string> = {
  realtime: 'UPDATE_CONT',
  hourly: 'HOURLY',
  daily: 'DAILY',
  weekly: 'WEEKLY',
  monthly: 'MONTHLY',
  quarterly: 'QUARTERLY',
  yearly: 'ANNUAL',
  irregular: 'IRREG',
}

/** The EU data theme for a theme of the catalogue, if it has one. */
export function euTheme(theme: string): { node: string; label: string } | undefined {
  const code = DATA_THEMES[theme]
  return code && { node: `${EU}/data-theme/${code}`, label: EU_THEMES[code] }
}

/** IRI of the EU frequency for an update cycle. */
export function euFrequency(updateCycle: string): string {
  return `${EU}/frequency/${FREQUENCIES[updateCycle] ?? 'UNKNOWN'}`
}

/** IRIs of the EU vocabularies for languages and for the file types these have. */
export const euLanguage = { zh: `${EU}/language/ZHO`, en: `${EU}/language/ENG` }
export const euFileType = {
  csv: `${EU}/file-type/CSV`,
  json: `${EU}/file-type/JSON`,
  yaml: `${EU}/file-type/YAML`,
}

/** A licence's name and, where it is a known one, its SPDX identifier and address. */
export type Licence = { name: string; id?: string; url?: string }

const LICENCES: readonly [pattern: RegExp, id: string, url: string][] = [
  [/^Apache-2\.0/, 'Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0'],
  [/^MIT\b/, 'MIT', 'https://spdx.org/licenses/MIT'],
  [/^CC[ -]BY[ -]4\.0/, 'CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  [/^CC0[ -]1\.0/, 'CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
]

export function licenceOf(name: string): Licence {
  const known = LICENCES.find(([pattern]) => pattern.test(name))
  return known ? { name, id: known[1], url: known[2] } : { name }
}

import type { Quad } from 'n3'
import type { Config } from '#platform/config.ts'
import { addressOf, FORMATS, type Format } from '../describe-opened.ts'
import type { Opened } from '../opened.ts'
import { euFileType, euFrequency, euLanguage, euTheme, licenceOf } from '../themes.ts'
import { describe, type Description, type Value } from './graph.ts'
import { qualityGraph, type Measured } from './quality-graph.ts'

const PUBLIC = 'http://publications.europa.eu/resource/authority/access-right/PUBLIC'
const ODCS = 'https://bitol-io.github.io/open-data-contract-standard/v3.1.0/'

/** All DCAT-AP 3.0.1 says of an opened dataset: the dataset, its distributions, publisher, licence and measured quality. */
export function datasetGraph(config: Config, opened: Opened, measured: readonly Measured[]): Quad[] {
  const address = addressOf(config, opened.entry.code)
  const distributions = [...rowFiles(opened, address), contractFile(opened, address)]
  const { quads, measurements } = qualityGraph(address, measured)
  return [
    ...describe(address, 'dcat:Dataset', {
      ...aboutDataset(opened, address),
      'dcat:distribution': distributions.map(({ node }) => ({ node })),
      'dqv:hasQualityMeasurement': measurements.map((node) => ({ node })),
    }),
    ...distributions.flatMap(({ node, about }) => describe(node, 'dcat:Distribution', about)),
    ...quads,
    ...related(opened, address),
  ]
}

function aboutDataset({ entry, columns, openedAt, newest }: Opened, address: string): Description {
  const theme = euTheme(entry.theme)
  return {
    'dct:identifier': { text: entry.code },
    'dct:title': entry.title,
    'dct:description': withSyntheticMark(entry),
    'dct:publisher': { node: `${address}#publisher` },
    'dct:issued': dateTime(openedAt),
    'dct:modified': dateTime(newest.publishedAt),
    'dcat:version': { text: String(newest.number) },
    'dcat:keyword': [{ text: entry.theme }, ...columns.map(({ title }) => title)],
    'dcat:theme': theme && { node: theme.node },
    'dct:accrualPeriodicity': { node: euFrequency(entry.updateCycle) },
    'dct:accessRights': { node: PUBLIC },
    'dct:language': { node: euLanguage.zh },
    'dct:provenance': { node: `${address}#provenance` },
    'dcat:landingPage': { node: address },
  }
}

/** That data is made up must reach a reader who sees nothing but the description. */
function withSyntheticMark({ summary, synthetic }: Opened['entry']): { zh: string; en: string } {
  if (!synthetic) return summary
  return {
    zh: `【合成数据，不是本省实测】${summary.zh}`,
    en: `[Synthetic data, not measured in this province] ${summary.en}`,
  }
}

type Distribution = { node: string; about: Description }

function rowFiles({ entry, newest }: Opened, address: string): Distribution[] {
  return (Object.keys(FORMATS) as Format[]).map((format) => {
    const file = `${address}/data.${format}`
    const name = format.toUpperCase()
    return {
      node: `${address}#${format}`,
      about: {
        'dct:title': { zh: `${entry.title.zh}（${name}）`, en: `${entry.title.en} (${name})` },
        'dcat:accessURL': { node: address },
        'dcat:downloadURL': { node: file },
        'dcat:mediaType': { node: mediaType(FORMATS[format]) },
        'dct:format': format === 'csv' || format === 'json' ? { node: euFileType[format] } : undefined,
        'dct:license': { node: licenceNode(entry.licence, address) },
        'dct:issued': dateTime(newest.releasedAt),
        'dct:modified': dateTime(newest.publishedAt),
      },
    }
  })
}

function contractFile({ entry }: Opened, address: string): Distribution {
  return {
    node: `${address}#contract`,
    about: {
      'dct:title': { zh: `${entry.title.zh}（数据合约）`, en: `${entry.title.en} (data contract)` },
      'dcat:accessURL': { node: address },
      'dcat:downloadURL': { node: `${address}/contract.yaml` },
      'dcat:mediaType': { node: mediaType('application/yaml') },
      'dct:format': { node: euFileType.yaml },
      'dct:conformsTo': { node: ODCS },
      'dct:license': { node: licenceNode(entry.licence, address) },
    },
  }
}

/** The nodes the dataset points to, each of the class DCAT-AP expects it to be. */
function related({ entry, department }: Opened, address: string): Quad[] {
  const licence = licenceOf(entry.licence)
  const theme = euTheme(entry.theme)
  return [
    ...describe(`${address}#publisher`, 'foaf:Agent', {
      'foaf:name': department,
      'dct:identifier': { text: entry.department },
    }),
    ...describe(`${address}#provenance`, 'dct:ProvenanceStatement', {
      'skos:prefLabel': { zh: `来源：${entry.origin}`, en: `Source: ${entry.origin}` },
    }),
    ...describe(licenceNode(entry.licence, address), 'dct:LicenseDocument', {
      'dct:title': { text: licence.name },
      'dct:identifier': licence.id === undefined ? undefined : { text: licence.id },
    }),
    ...(theme
      ? describe(theme.node, 'skos:Concept', { 'skos:prefLabel': { text: theme.label, language: 'en' } })
      : []),
    ...describe(euFrequency(entry.updateCycle), 'dct:Frequency', {}),
    ...describe(PUBLIC, 'dct:RightsStatement', {}),
    ...describe(euLanguage.zh, 'dct:LinguisticSystem', {}),
    ...describe(address, 'foaf:Document', {}),
    ...describe(ODCS, 'dct:Standard', { 'dct:title': { text: 'Open Data Contract Standard 3.1.0' } }),
    ...Object.values(euFileType).flatMap((node) => describe(node, 'dct:MediaTypeOrExtent', {})),
    ...[...Object.values(FORMATS), 'application/yaml'].flatMap((type) =>
      describe(mediaType(type), 'dct:MediaType', {}),
    ),
  ]
}

function licenceNode(licence: string, address: string): string {
  return licenceOf(licence).url ?? `${address}#licence`
}

function mediaType(type: string): string {
  return `http://www.iana.org/assignments/media-types/${type}`
}

function dateTime(at: Date): Value {
  return { value: at.toISOString(), type: 'xsd:dateTime' }
}

import type { Quad } from 'n3'
import { latestDimensions } from '#modules/data/quality/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { addressOf } from '../describe-opened.ts'
import { getOpened, listOpened, type Opened } from '../opened.ts'
import { euLanguage } from '../themes.ts'
import { datasetGraph } from './dataset-graph.ts'
import { describe } from './graph.ts'

/** Name of the portal, as catalogues and feeds give it. */
export const PORTAL = { zh: '域智公共数据开放目录', en: 'Yuzhi open data catalogue' }

/** The whole public catalogue as statements of DCAT-AP 3.0.1. */
export async function catalogGraph(ctx: Ctx): Promise<Quad[]> {
  const opened = await listOpened(ctx)
  const graphs = []
  for (const one of opened) graphs.push(await graphOf(ctx, one))
  return [...aboutCatalog(ctx, opened), ...graphs.flat()]
}

/** The statements about one opened dataset; throws `opening.notOpened`. */
export async function oneGraph(ctx: Ctx, code: string): Promise<Quad[]> {
  return graphOf(ctx, await getOpened(ctx, code))
}

async function graphOf(ctx: Ctx, opened: Opened): Promise<Quad[]> {
  return datasetGraph(ctx.config, opened, await latestDimensions(ctx.db, opened.entry.code))
}

function aboutCatalog({ config }: Ctx, opened: readonly Opened[]): Quad[] {
  const node = `${config.publicUrl}/api/open/catalog`
  const dates = opened.map(({ newest }) => newest.releasedAt.toISOString()).sort()
  const synthetic = opened.some(({ entry }) => entry.synthetic)
  return [
    ...describe(node, 'dcat:Catalog', {
      'dct:title': PORTAL,
      'dct:description': {
        zh: `无条件共享、不含个人信息、经评估开放的数据集。${synthetic ? '部分为合成数据，见各数据集说明。' : ''}`,
        en: `Datasets that are shared unconditionally, hold nothing personal and were assessed before opening.${synthetic ? ' Some are synthetic, as each one says.' : ''}`,
      },
      'dct:publisher': { node: `${node}#publisher` },
      'dct:language': [{ node: euLanguage.zh }, { node: euLanguage.en }],
      'dct:issued': dates[0] ? { value: dates[0], type: 'xsd:dateTime' } : undefined,
      'dct:modified': dates.length > 0 ? { value: dates.at(-1) ?? '', type: 'xsd:dateTime' } : undefined,
      'foaf:homepage': { node: config.publicUrl },
      'dcat:dataset': opened.map(({ entry }) => ({ node: addressOf(config, entry.code) })),
    }),
    ...describe(`${node}#publisher`, 'foaf:Agent', { 'foaf:name': { zh: '域智', en: 'Yuzhi' } }),
    ...describe(config.publicUrl, 'foaf:Document', {}),
    ...Object.values(euLanguage).flatMap((language) => describe(language, 'dct:LinguisticSystem', {})),
  ]
}

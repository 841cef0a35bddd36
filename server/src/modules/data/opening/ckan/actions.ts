import type { Ctx } from '#platform/ctx.ts'
import { PORTAL } from '../dcat/catalog-graph.ts'
import { datastoreSearch } from './datastore-search.ts'
import { datastoreSearchSql } from './datastore-sql.ts'
import { toCkanFailure } from './envelope.ts'
import { groupList, groupShow, organizationList, organizationShow, tagList } from './organizations.ts'
import { packageList, packageSearch, packageShow } from './packages.ts'
import { resourceShow } from './resources.ts'

const ACTIONS = new Map<string, (ctx: Ctx, given: unknown) => Promise<unknown>>([
  ['status_show', statusShow],
  ['package_list', packageList],
  ['package_search', packageSearch],
  ['package_show', packageShow],
  ['resource_show', resourceShow],
  ['organization_list', organizationList],
  ['organization_show', organizationShow],
  ['group_list', groupList],
  ['group_show', groupShow],
  ['tag_list', tagList],
  ['site_read', async () => true],
  ['datastore_search', datastoreSearch],
  ['datastore_search_sql', datastoreSearchSql],
])

export type CkanReply = { status: number; body: object }

/** Answers an action of the CKAN 2.10 API in CKAN's envelope; failures that were not expected are thrown. */
export async function answerAction(ctx: Ctx, name: string, given: unknown): Promise<CkanReply> {
  const help = `https://docs.ckan.org/en/2.10/api/#${encodeURIComponent(name)}`
  const action = ACTIONS.get(name)
  if (!action) {
    const error = { __type: 'Not Found Error', message: `Action name not known: ${name}` }
    return { status: 404, body: { help, success: false, error } }
  }
  try {
    return { status: 200, body: { help, success: true, result: await action(ctx, given) } }
  } catch (failure) {
    const known = toCkanFailure(failure)
    if (!known) throw failure
    return { status: known.status, body: { help, success: false, error: known.error } }
  }
}

async function statusShow({ config }: Ctx) {
  return {
    ckan_version: '2.10.0',
    site_title: PORTAL.zh,
    site_description: `${PORTAL.en}. A read API in the form of CKAN's; the server is Yuzhi.`,
    site_url: config.publicUrl,
    locale_default: 'zh_Hans_CN',
    error_emails_to: null,
    extensions: ['datastore'],
  }
}

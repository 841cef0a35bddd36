import { searchCatalog, type SearchQuery } from '#modules/data/catalog/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { anonymousActor } from '#platform/ctx.ts'
import { describeOpened } from './describe-opened.ts'
import { listOpened } from './opened.ts'
import type { OpenSearchPage } from './schema.ts'

/** Search among what is open to the public, ranked and counted as in the catalogue. */
export async function searchOpened(ctx: Ctx, query: SearchQuery): Promise<OpenSearchPage> {
  const opened = new Map((await listOpened(ctx)).map((one) => [one.entry.code, one]))
  // The portal shows everybody the same, whoever is signed in.
  const stranger = { ...ctx, actor: anonymousActor }
  const found = await searchCatalog(stranger, query, { only: [...opened.keys()].sort() })
  return {
    ...found,
    items: found.items.flatMap(({ code }) => {
      const one = opened.get(code)
      return one ? [describeOpened(ctx.config, one)] : []
    }),
  }
}

import type { Ctx } from '#platform/ctx.ts'
import { civilDate } from '#platform/calendar.ts'
import type { CrosswalkContent } from './content.ts'
import { errors } from './errors.ts'
import { listProposals } from './proposal-store.ts'
import { versionsOf } from './register-store.ts'
import { chooseVersion, viewVersion } from './view-version.ts'

/** One crosswalk on a day or in a version. */
export async function getCrosswalk(
  ctx: Ctx,
  code: string,
  wanted: { version?: number | undefined; asOf?: string | undefined },
) {
  const versions = await versionsOf(ctx.db, 'crosswalk', code)
  const asOf = wanted.asOf ?? civilDate(ctx.clock.now())
  const found = chooseVersion(versions, { version: wanted.version, asOf })
  if (!found) throw errors.notFound({ kind: 'crosswalk', code })
  const filter = { status: 'open', kind: 'crosswalk', code } as const
  const open = await listProposals(ctx.db, filter, { size: 1, offset: 0 })
  return {
    ...viewVersion(found),
    crosswalk: found.content as CrosswalkContent,
    versions: versions.map(viewVersion),
    openProposal: open.items[0]?.id ?? null,
  }
}

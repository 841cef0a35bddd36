import type { Ctx } from '#platform/ctx.ts'
import { getEntry, requireGovernance } from '#modules/data/catalog/index.ts'
import { registerSource } from '#modules/data/ingest/index.ts'
import { errors } from './errors.ts'
import { findForeign } from './foreign-store.ts'
import type { ConnectDistribution } from './foreign-schema.ts'
import { saveConnection } from './save-connection.ts'
import { DownloadSettings } from './settings.ts'

/** Makes a connection of one file of a foreign entry that was taken into the catalogue; it is fetched whole. */
export async function connectDistribution(
  ctx: Ctx,
  id: string,
  { url, source, cron }: ConnectDistribution,
): Promise<void> {
  const foreign = await findForeign(ctx.db, id)
  const distribution = foreign?.harvested.distributions.find((one) => one.url === url)
  if (!foreign || !distribution) throw errors.entryNotFound({ id, url })
  if (foreign.dataset === null) throw errors.entryNotTaken({ id })
  const { department, title } = await getEntry(ctx, foreign.dataset)
  requireGovernance(ctx.actor, department)
  const settings = DownloadSettings.safeParse({ kind: 'download', url })
  if (!settings.success) throw errors.badReply({ reason: 'address', url: url.slice(0, 200) })
  await registerSource(ctx, { code: source, title, department, dataset: foreign.dataset, mode: 'replace' })
  await saveConnection(ctx, source, {
    ...{ settings: settings.data, cron, zone: 'Asia/Shanghai' },
    ...{ perMinute: null, attempts: 5, deletionLimit: 0.5 },
  })
}

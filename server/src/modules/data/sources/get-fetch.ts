import type { Ctx } from '#platform/ctx.ts'
import { listRunStates } from '#modules/data/ingest/index.ts'
import { errors } from './errors.ts'
import { deliveriesOf, findFetch } from './fetch-list-store.ts'
import type { FetchDetail } from './schema.ts'

/** One fetch with what it delivered and what became of that. */
export async function getFetch(ctx: Ctx, id: string): Promise<FetchDetail> {
  const fetch = await findFetch(ctx.db, id)
  if (!fetch) throw errors.fetchNotFound({ fetch: id })
  const deliveries = await deliveriesOf(ctx.db, id)
  const states = await listRunStates(
    ctx,
    deliveries.map(({ run }) => run),
  )
  const byRun = new Map(states.map((state) => [state.id, state]))
  return {
    ...fetch,
    deliveries: deliveries.map(({ run, records, at }) => {
      const {
        status = null,
        version = null,
        rowsIn = null,
        accepted = null,
        quarantined = null,
        deleted = null,
      } = byRun.get(run) ?? {}
      return { run, records, at: at.toISOString(), status, version, rowsIn, accepted, quarantined, deleted }
    }),
  }
}

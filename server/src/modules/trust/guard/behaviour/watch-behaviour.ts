import { readEntriesAfter } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { recordSignal } from '../incidents/record-signal.ts'
import type { Act } from './act.ts'
import { actOfEntry } from './act-of-entry.ts'
import { takeNoted } from './note-request.ts'
import { stateKeys, watchAct, type Watch } from './watch-acts.ts'
import {
  addActs,
  loadSettings,
  loadStates,
  lockPlace,
  movePlace,
  placesOf,
  saveStates,
  takeActs,
} from './watch-store.ts'

const BATCH = 2000

/** Writes down what this process's door saw. */
export async function keepNoted(ctx: Ctx): Promise<void> {
  await addActs(ctx.db, takeNoted(ctx.config))
}

/**
 * Looks at everything audited or seen at the door since the last time, in batches; what is too much becomes an incident.
 * What was looked at, what detectors remember and the incidents commit together, so that nothing is counted twice.
 */
export async function watchBehaviour(ctx: Ctx): Promise<void> {
  while ((await ctx.transaction(watchBatch)) === BATCH);
}

async function watchBatch(ctx: Ctx): Promise<number> {
  const place = await lockPlace(ctx.db)
  if (place === undefined) return 0
  const entries = await readEntriesAfter(ctx, place, BATCH)
  const requests = await takeActs(ctx.db, BATCH)
  const last = entries.at(-1)
  if (last) await movePlace(ctx.db, last.index)
  const audited = entries.map(actOfEntry).filter((act) => act !== undefined)
  const acts = await withPlaces(
    ctx,
    [...audited, ...requests].sort((a, b) => a.at - b.at),
  )
  if (acts.length > 0) {
    const states = await loadStates(ctx.db, [...new Set(acts.flatMap(stateKeys))])
    const watch: Watch = { settings: await loadSettings(ctx.db), states }
    for (const act of acts) for (const signal of watchAct(watch, act)) await recordSignal(ctx, signal)
    await saveStates(ctx.db, watch.states, ctx.clock.now())
  }
  return Math.max(entries.length, requests.length)
}

async function withPlaces(ctx: Ctx, acts: Act[]): Promise<Act[]> {
  const addresses = acts.flatMap(({ kind, address }) => (kind === 'sign-in' && address ? [address] : []))
  const places = await placesOf(ctx.db, [...new Set(addresses)])
  return acts.map((act) => {
    const place = act.address === null ? undefined : places.get(act.address)
    return place && act.kind === 'sign-in' ? { ...act, place } : act
  })
}

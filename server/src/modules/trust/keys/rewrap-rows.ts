import type { Ctx } from '#platform/ctx.ts'
import { wrapContext } from './data-key.ts'
import { kekLabel, type KeyProvider } from './providers/key-provider.ts'
import { providerOf } from './providers/provider-of.ts'
import { isAppError } from '#platform/errors.ts'
import type { WrappedRow } from './rotation-store.ts'

type Rewrapped = { id: number; wrapped: Buffer }

/** Wraps data keys by another version inside the provider, and tells the ids of those that do not open with the one they name. */
export async function rewrapRows(
  ctx: Ctx,
  toVersion: number,
  rows: readonly WrappedRow[],
): Promise<{ rewrapped: Rewrapped[]; unopenable: number[] }> {
  const provider = providerOf(ctx.config)
  const rewrapped: Rewrapped[] = []
  for (const group of Map.groupBy(rows, ({ kek, suite }) => `${kek}/${suite}`).values()) {
    rewrapped.push(
      ...((await rewrapIfOpen(provider, toVersion, group)) ?? (await oneByOne(provider, toVersion, group))),
    )
  }
  const done = new Set(rewrapped.map(({ id }) => id))
  return { rewrapped, unopenable: rows.flatMap(({ id }) => (done.has(id) ? [] : [id])) }
}

/** The key of one row may be damaged; that must not hold up the others. */
async function oneByOne(
  provider: KeyProvider,
  toVersion: number,
  rows: readonly WrappedRow[],
): Promise<Rewrapped[]> {
  const rewrapped: Rewrapped[] = []
  for (const row of rows) rewrapped.push(...((await rewrapIfOpen(provider, toVersion, [row])) ?? []))
  return rewrapped
}

/** Undefined where one of them does not open; a provider that fails otherwise, e.g. is out of reach, fails the batch. */
async function rewrapIfOpen(
  provider: KeyProvider,
  toVersion: number,
  rows: readonly WrappedRow[],
): Promise<Rewrapped[] | undefined> {
  try {
    return await rewrapAll(provider, toVersion, rows)
  } catch (error) {
    if (isAppError(error) && error.code === 'keys.notOpened') return undefined
    throw error
  }
}

/** Rows of one version and suite. */
async function rewrapAll(
  provider: KeyProvider,
  toVersion: number,
  rows: readonly WrappedRow[],
): Promise<Rewrapped[]> {
  const [first] = rows
  if (!first) return []
  const from = kekLabel(first.kek, first.suite)
  const items = rows.map(({ name, wrapped }) => ({ sealed: wrapped, context: wrapContext(name) }))
  const fresh = await provider.rewrap(from, kekLabel(toVersion, first.suite), toVersion, items)
  return rows.flatMap(({ id }, i) => {
    const wrapped = fresh[i]
    return wrapped ? [{ id, wrapped }] : []
  })
}

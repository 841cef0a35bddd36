import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { readRange } from './address.ts'
import { deleteAllowed, insertAllowed } from './allowed-store.ts'

export type AllowInput = { range: string; port: number | null; note: string }

/** Lets connections reach a private address or range, by name of an administrator. */
export async function allowAddress(ctx: Ctx, { range: text, port, note }: AllowInput): Promise<void> {
  const range = readRange(text)
  await ctx.transaction(async (tx) => {
    await insertAllowed(tx.db, { range, port, note, by: tx.actor.name, at: tx.clock.now() })
    await recordAudit(tx, {
      action: 'sources.addressAllowed',
      object: { kind: 'address', id: range },
      details: { port, note },
    })
  })
}

/** Takes an address off the list; fetches that need it fail from now on. */
export async function forbidAddress(ctx: Ctx, input: { range: string; port: number | null }): Promise<void> {
  const range = readRange(input.range)
  await ctx.transaction(async (tx) => {
    await deleteAllowed(tx.db, range, input.port)
    await recordAudit(tx, {
      action: 'sources.addressForbidden',
      object: { kind: 'address', id: range },
      details: { port: input.port },
    })
  })
}

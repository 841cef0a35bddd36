import { randomBytes, randomUUID } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from './errors.ts'
import { hashSecret } from './intake/devices.ts'
import { intakeOf } from './intake/intake.ts'
import { getManaged } from './ownership.ts'
import { TokenInput, type NewToken } from './schema.ts'
import { findToken, insertToken, markRevoked } from './token-store.ts'

/** Makes a device token of a stream. Its secret is in the answer and nowhere else. */
export async function makeToken(ctx: Ctx, code: string, input: TokenInput): Promise<NewToken> {
  const { name, things, expiresAt } = TokenInput.parse(input)
  return ctx.transaction(async (tx) => {
    await getManaged(tx, code)
    const secret = `yz_${randomBytes(32).toString('base64url')}`
    const token = await insertToken(tx.db, {
      id: randomUUID(),
      stream: code,
      name,
      hash: hashSecret(secret),
      start: secret.slice(0, 9),
      things: things && [...things],
      created_at: tx.clock.now(),
      created_by: tx.actor.id,
      expires_at: expiresAt === null ? null : new Date(expiresAt),
    })
    await recordAudit(tx, {
      action: 'streams.tokenMade',
      object: { kind: 'stream', id: code },
      details: { token: token.id, name, things },
    })
    return { ...token, secret }
  })
}

/** Revokes a token: no post that is not yet written is taken with it, and its connections end. */
export async function revokeToken(ctx: Ctx, code: string, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    await getManaged(tx, code)
    if (!(await findToken(tx.db, code, id))) throw errors.tokenNotFound({ token: id })
    const by = { by: tx.actor.id, at: tx.clock.now() }
    if (!(await markRevoked(tx.db, id, by))) return
    await recordAudit(tx, {
      action: 'streams.tokenRevoked',
      object: { kind: 'stream', id: code },
      details: { token: id },
    })
  })
  intakeOf(ctx).devices.forget(id)
}

/** Puts a new secret in place of a token's: the same name, things and expiry; the old one is revoked with it. */
export async function rotateToken(ctx: Ctx, code: string, id: string): Promise<NewToken> {
  return ctx.transaction(async (tx) => {
    await getManaged(tx, code)
    const old = await findToken(tx.db, code, id)
    if (!old || old.revoked_at) throw errors.tokenNotFound({ token: id })
    await revokeToken(tx, code, id)
    return makeToken(tx, code, {
      name: old.name,
      things: old.things,
      expiresAt: old.expires_at?.toISOString() ?? null,
    })
  })
}

import { randomUUID } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { parseContent, type Content, type Kind } from './content.ts'
import { errors } from './errors.ts'
import { insertProposal } from './proposal-store.ts'
import { lockNewest, versionsOn, type Version } from './register-store.ts'
import { refreshStandards, sameContent } from './register.ts'
import type { ProposalInput } from './schema.ts'
import { verifyContent, type Known } from './verify-content.ts'

/** Proposes a new version of an entry, a new entry, or the end of one; a second person decides. Returns the proposal's id. */
export async function proposeChange(ctx: Ctx, input: ProposalInput): Promise<string> {
  await refreshStandards(ctx)
  const content =
    input.action === 'put' ? await readContent(ctx, input.kind, input.code, input.content) : null
  const id = randomUUID()
  await ctx.transaction(async (tx) => {
    const newest = await lockNewest(tx.db, input.kind, input.code)
    checkAgainst(newest, input, content)
    const { kind, code, action, reason } = input
    const added = await insertProposal(tx.db, {
      ...{ id, kind, code, action, reason, content, after: newest?.version ?? 0 },
      successor: input.action === 'retire' ? (input.successor ?? null) : null,
      valid_from: input.validFrom,
      proposed_by: tx.actor.id,
      proposed_by_name: tx.actor.name,
      proposed_at: tx.clock.now(),
    })
    if (!added) throw errors.alreadyProposed({ kind, code })
    await recordAudit(tx, {
      action: 'standards.proposed',
      object: { kind: `standards-${kind}`, id: code },
      details: { proposal: id, action, after: newest?.version ?? 0, validFrom: input.validFrom },
    })
  })
  return id
}

async function readContent(ctx: Ctx, kind: Kind, code: string, raw: unknown): Promise<Content> {
  const parsed = parseContent(kind, raw)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({ at: path.join('/'), message }))
    throw errors.contentInvalid({ problems })
  }
  const problems = verifyContent(parsed.data, await knownOn(ctx))
  if (parsed.data.id !== code) throw errors.contentInvalid({ problems: [{ at: 'id', kind: 'code' }] })
  if (problems.length > 0) throw errors.contentInvalid({ problems: problems.slice(0, 100) })
  return parsed.data
}

/** What content may refer to: whatever is in the register, also what has not begun yet. */
async function knownOn(ctx: Ctx): Promise<Known> {
  const all = await versionsOn(ctx.db, '9999-12-31', ['element', 'code-list'])
  const ofKind = (kind: Kind) =>
    new Map(all.filter((one) => one.kind === kind).map(({ code, content }) => [code, content as never]))
  return { elements: ofKind('element'), codeLists: ofKind('code-list') }
}

function checkAgainst(newest: Version | undefined, input: ProposalInput, content: Content | null): void {
  const { kind, code, after, validFrom } = input
  if ((newest?.version ?? 0) !== after)
    throw errors.changedMeanwhile({ kind, code, newest: newest?.version ?? 0 })
  if (newest && validFrom < newest.validFrom) throw errors.tooEarly({ earliest: newest.validFrom })
  if (input.action === 'retire') {
    if (!newest) throw errors.notFound({ kind, code })
    if (newest.retired) throw errors.alreadyRetired({ kind, code })
  } else if (newest && !newest.retired && sameContent(newest.content, content)) {
    throw errors.unchanged({ kind, code })
  }
}

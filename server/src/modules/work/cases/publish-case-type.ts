import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { listOrganisations } from '#modules/trust/identity/index.ts'
import {
  findLatest,
  findPrefixOwner,
  findVersionByHash,
  insertCaseType,
  lockCaseTypes,
} from './case-type-store.ts'
import { departmentsOf, hashDefinition } from './case-type.ts'
import { CaseTypeDefinition, type CaseDefinition, type Problem } from './definition.ts'
import { errors } from './errors.ts'
import { verifyDefinition } from './verify-definition.ts'

/**
 * Publishes a definition as the next version of its type; running cases stay on theirs. The same definition again
 * changes nothing. Throws `cases.definitionInvalid` with every problem and its place.
 */
export async function publishCaseType(
  ctx: Ctx,
  input: CaseTypeDefinition,
): Promise<{ key: string; version: number; changed: boolean }> {
  const definition = parse(input)
  const { key } = definition
  const hash = hashDefinition(definition)
  return ctx.transaction(async (tx) => {
    await lockCaseTypes(tx.db)
    const problems = [...verifyDefinition(definition), ...(await contextProblems(tx, definition))]
    if (problems.length > 0) throw errors.definitionInvalid({ problems })
    const latest = await findLatest(tx.db, key)
    const same = await findSame(tx, key, hash, latest)
    if (same && latest) return { key, version: latest.version, changed: false }
    const version = (latest?.version ?? 0) + 1
    await insertCaseType(tx.db, { version, definition, hash, at: tx.clock.now(), by: tx.actor.id })
    await recordAudit(tx, {
      action: 'cases.typePublished',
      object: { kind: 'caseType', id: key },
      details: { version, hash },
    })
    return { key, version, changed: true }
  })
}

function parse(input: CaseTypeDefinition): CaseDefinition {
  const parsed = CaseTypeDefinition.safeParse(input)
  if (parsed.success) return parsed.data
  const problems: Problem[] = parsed.error.issues.map(({ path, message }) => ({
    pointer: path.map((part) => `/${String(part)}`).join(''),
    message,
  }))
  throw errors.definitionInvalid({ problems })
}

/** What the definition alone cannot tell. At boot no departments exist yet, so only a person's publication is held to them. */
async function contextProblems(ctx: Ctx, definition: CaseDefinition): Promise<Problem[]> {
  const owner = await findPrefixOwner(ctx.db, definition.prefix, definition.key)
  const taken = owner
    ? [{ pointer: '/prefix', message: `${definition.prefix} numbers the cases of ${owner}.` }]
    : []
  if (ctx.actor.kind === 'system') return taken
  const known = new Set((await listOrganisations(ctx.db)).map((organisation) => organisation.code))
  const unknown = departmentsOf(definition).filter((code) => !known.has(code))
  return [...taken, ...unknown.map((code) => ({ pointer: '/', message: `There is no department ${code}.` }))]
}

/**
 * A person is held to the latest version, so that an older one can be restored. A module publishing at every boot
 * must not undo what a person has published since, so for it any known version counts as the same.
 */
async function findSame(
  ctx: Ctx,
  key: string,
  hash: string,
  latest: { hash: string } | undefined,
): Promise<boolean> {
  if (ctx.actor.kind !== 'system') return latest?.hash === hash
  return (await findVersionByHash(ctx.db, key, hash)) !== undefined
}

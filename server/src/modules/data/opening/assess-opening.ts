import { contractOf, getEntry } from '#modules/data/catalog/index.ts'
import { listCurrent, openLake, type Lake } from '#modules/data/lake/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { sqlName } from '#platform/duck.ts'
import { entryRefusals, refusal } from './disclosure.ts'
import { findOpening } from './opening-store.ts'
import { findIdentifiers } from './protect/find-identifiers.ts'
import { leastOf, strengthOf, type Plan } from './protect/plan.ts'
import { planFromRoles, proposeRoles, unprotected, type ProposedRole } from './protect/propose-roles.ts'
import { openColumns, protectRows, type Protection } from './protect/protect-rows.ts'
import type { Assessment, Refusal } from './schema.ts'

/** A session in which a version was protected, so that the open version can be written from it. Close it when done. */
export type Protected = { lake: Lake; stored: { name: string; type: string }[]; protection: Protection }

export type AssessOptions = { version?: number | undefined; plan?: Plan | undefined }

/** Whether a version of a dataset may be opened under a plan, with every reason against it; nothing is written. */
export async function assessOpening(
  ctx: Ctx,
  code: string,
  options: AssessOptions = {},
): Promise<Assessment> {
  const { assessment, session } = await assessWithRows(ctx, code, options)
  session?.lake.close()
  return assessment
}

/**
 * The same with the protected rows at hand. Looks at the entry, the contract, every value (identifiers), then applies
 * the plan: the one given, else the one the dataset was opened with, else the one proposed.
 */
export async function assessWithRows(
  ctx: Ctx,
  code: string,
  { version, plan: given }: AssessOptions,
): Promise<{ assessment: Assessment; session: Protected | undefined }> {
  const entry = await getEntry(ctx, code)
  const contract = contractOf(entry)
  const roles = proposeRoles(contract, entry.contract)
  const plan = given ?? (await findOpening(ctx.db, code))?.plan ?? planFromRoles(roles)
  const [current] = await listCurrent(ctx.db, [code])
  const number = version ?? current?.number ?? null
  const session = number === null ? undefined : await protectVersion(ctx, { code, number }, plan)
  const reasons: Refusal[] = [
    ...entryRefusals(entry, contract, plan),
    ...planRefusals(roles, plan),
    ...(session ? session.refusals : [refusal('noVersion')]),
  ]
  const assessment: Assessment = {
    dataset: code,
    version: number,
    allowed: reasons.length === 0,
    reasons,
    roles,
    plan,
    strength: strengthOf(plan),
    protection: session?.protection ?? null,
  }
  return { assessment, session }
}

function planRefusals(roles: readonly ProposedRole[], plan: Plan): Refusal[] {
  const { k, l } = leastOf(plan)
  const bare = plan.note.trim() === '' ? unprotected(roles, plan) : []
  return [
    ...(plan.k < k || plan.l < l ? [refusal('weakPlan')] : []),
    ...(bare.length > 0 ? [refusal('unprotected', bare)] : []),
  ]
}

async function protectVersion(
  ctx: Ctx,
  { code, number }: { code: string; number: number },
  plan: Plan,
): Promise<Protected & { refusals: Refusal[] }> {
  const lake = await openLake(ctx, [{ dataset: code, number }])
  try {
    const relation = sqlName(code)
    const described = await lake.all<{ column_name: string; column_type: string }>(`describe ${relation}`)
    const stored = described.map((row) => ({ name: row.column_name, type: row.column_type }))
    const shown = new Set(openColumns(stored, plan))
    const found = await findIdentifiers(
      lake,
      relation,
      stored.filter(({ name }) => shown.has(name)),
    )
    const protection = await protectRows(lake, relation, stored, plan)
    const refusals = [
      ...(found.length > 0
        ? [
            refusal(
              'personalValues',
              found.map(({ column }) => column),
            ),
          ]
        : []),
      ...(protection.tooMuchLost ? [refusal('tooMuchLost')] : []),
    ]
    return { lake, stored, protection, refusals }
  } catch (error) {
    lake.close()
    throw error
  }
}

import { listOrganisations } from '#modules/trust/identity/index.ts'
import { publishCaseType } from '#modules/work/cases/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { findPolicy } from '../policy/policy-store.ts'
import {
  CORRECTION_CASE,
  correctionCaseType,
  DEMAND_ANSWER_CASE,
  DEMAND_CASE,
  demandAnswerCaseType,
  demandCaseType,
  DISPUTE_CASE,
  disputeCaseType,
} from './after-types.ts'
import { REQUEST_CASE, requestCaseType } from './request-type.ts'

const TYPES = {
  [REQUEST_CASE]: requestCaseType,
  [CORRECTION_CASE]: correctionCaseType,
  [DISPUTE_CASE]: disputeCaseType,
  [DEMAND_CASE]: demandCaseType,
  [DEMAND_ANSWER_CASE]: demandAnswerCaseType,
} as const
export type ShareCaseType = keyof typeof TYPES

/** Publishes the case types of sharing with the limits in force; what is published already stays as it is. */
export async function publishExchangeTypes(ctx: Ctx): Promise<void> {
  for (const key of Object.keys(TYPES) as ShareCaseType[]) await publishType(ctx, key)
}

/** Publishes one of them, with the departments there are now. */
export async function publishType(ctx: Ctx, key: ShareCaseType): Promise<void> {
  const departments = (await listOrganisations(ctx.db)).map(({ code }) => code)
  await publishCaseType(ctx, TYPES[key]({ departments, policy: await findPolicy(ctx.db) }))
}

import { civilDate } from '#platform/calendar.ts'
import type { Ctx } from '#platform/ctx.ts'
import { listVersions } from '#modules/data/lake/index.ts'
import { listNegativeItems } from '../after/negative-store.ts'
import { getDataset } from '../dataset.ts'
import { findHeldGrants } from '../grant/grant-store.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { ownDepartment } from '../relation.ts'
import { checkCompliance } from './compliance.ts'
import type { Circumstances } from './finding.ts'
import { findPending } from './request-store.ts'
import type { ComplianceResult, RequestSpec } from './schema.ts'

/** What the automatic check says of a request, before or as it is filed. */
export async function checkRequest(ctx: Ctx, spec: RequestSpec): Promise<ComplianceResult> {
  return checkCompliance(spec, await circumstances(ctx, spec))
}

async function circumstances(ctx: Ctx, { dataset }: RequestSpec): Promise<Circumstances> {
  const department = ownDepartment(ctx.actor)
  const { entry, columns } = await getDataset(ctx, dataset)
  const pending = await findPending(ctx.db, dataset, department)
  const grants = await findHeldGrants(ctx.db, dataset, department, ctx.clock.now())
  return {
    department,
    today: civilDate(ctx.clock.now()),
    entry,
    columns,
    policy: await findPolicy(ctx.db),
    published: (await listVersions(ctx.db, dataset)).length > 0,
    negative: await listNegativeItems(ctx.db),
    held: [
      ...pending.map(({ number, spec }) => ({
        number,
        kind: 'request' as const,
        fields: spec.fields,
        rows: spec.rows,
        to: spec.to,
      })),
      ...grants.map(({ number, spec, valid_to: to }) => ({
        number,
        kind: 'grant' as const,
        // A masked field is not the field that is asked for.
        fields: spec.fields.filter(({ mask }) => mask === null).map(({ name }) => name),
        rows: spec.rows,
        to: civilDate(to),
      })),
    ],
  }
}

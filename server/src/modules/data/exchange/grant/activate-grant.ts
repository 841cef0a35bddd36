import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { grantChanged } from '../events.ts'
import { insertSubscription } from '../use/subscription-store.ts'
import { updateGrant, type GrantRow } from './grant-store.ts'

/** From now on the grant gives data, within its period. Differences are counted from the version it begins with. */
export async function activateGrant(tx: Ctx, grant: GrantRow, version: number): Promise<void> {
  await updateGrant(tx.db, grant.id, { state: 'active' })
  if (grant.manner === 'table') await insertSubscription(tx.db, grant.id, version, tx.clock.now())
  await announceGrant(tx, { ...grant, state: 'active' }, 'exchange.granted', { version })
}

/** Audit and event of a change of a grant. */
export async function announceGrant(
  tx: Ctx,
  grant: Pick<GrantRow, 'id' | 'state' | 'dataset' | 'department' | 'owner'>,
  action: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  const { id, state, dataset, department, owner } = grant
  await recordAudit(tx, {
    action,
    object: { kind: 'shareGrant', id },
    details: { dataset, department, ...details },
  })
  await tx.publish(grantChanged, { id, state, dataset, department, owner })
}

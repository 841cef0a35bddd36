import type { Ctx } from '#platform/ctx.ts'
import { listDemoPeople } from './identity-store.ts'
import type { DemoAccount } from './schema.ts'
import { DEMO_DOMAIN } from './seed.ts'

/** The accounts a visitor of a demonstration installation may choose from; empty anywhere else. */
export async function listDemoAccounts(ctx: Ctx): Promise<DemoAccount[]> {
  if (!ctx.config.demo) return []
  const rows = await listDemoPeople(ctx.db, DEMO_DOMAIN)
  return rows.map((row) => ({
    username: row.username ?? '',
    name: row.name,
    roles: [row.role],
    organisation: row.organisation ?? '',
  }))
}

import type { Generated } from 'kysely'
import type { Role } from '#platform/roles.ts'

/** This module's tables, as far as its own SQL touches them; the rest belongs to the authentication library. */
export type IdentityTables = {
  'identity.organisation': { code: string; name_zh: string; name_en: string; region: string }
  'identity.user': { id: string; name: string; email: string; username: string | null }
  'identity.post': { person: string; role: Role; organisation: string | null; region: string }
  'identity.session': {
    id: string
    userId: string
    token: string
    ipAddress: string | null
    userAgent: string | null
    createdAt: Generated<Date>
    expiresAt: Date
  }
  'identity.sign_in_failure': { username: string; address: string; at: Date }
}

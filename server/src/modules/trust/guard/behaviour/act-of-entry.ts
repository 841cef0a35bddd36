import type { LoggedEntry } from '#modules/trust/audit/index.ts'
import type { Act } from './act.ts'

/** What entries of the audit log mean for detectors, by their action; the rest is nothing unusual. */
const kinds: Record<string, Act['kind']> = {
  'identity.signedIn': 'sign-in',
  'identity.signInFailed': 'sign-in-failed',
  'catalog.personalRowsRead': 'personal-read',
  'linkage.recordsRead': 'personal-read',
  'exchange.fileMade': 'export',
  'guard.refused': 'refused',
}

/** The act an audited entry shows, if detectors look at it. */
export function actOfEntry(entry: LoggedEntry): Act | undefined {
  const kind = kinds[entry.action]
  if (!kind) return undefined
  const address = entry.details['address']
  const signsIn = kind === 'sign-in' || kind === 'sign-in-failed'
  return {
    at: Date.parse(entry.at),
    kind,
    // Who signs in is nobody yet; the account says who.
    actor: signsIn ? `account:${entry.objectId}` : personOf(entry.actor),
    address: typeof address === 'string' ? address : null,
    operation: entry.action,
    object: signsIn ? entry.objectId : `${entry.objectKind} ${entry.objectId}`,
    purpose: entry.purpose,
    entry: entry.id,
  }
}

function personOf(actor: string): string | null {
  return actor === 'anonymous' || actor === 'system' ? null : actor
}

import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from '../errors.ts'
import { policiesChanged } from '../events.ts'
import { findVersion, insertVersion, lastNumber, listVersions, updateVersion } from './policy-store.ts'
import type { PolicyTest } from './policy-test.ts'
import { getPolicyVersion } from './read-policies.ts'
import type { PolicyVersionDetail } from './version-view.ts'

export type Draft = { text: string; tests: PolicyTest[]; note: string }

/**
 * Keeps the author's draft of the next version, faults and all. One version is open at a time: throws `access.openVersion`
 * where somebody else is writing, or a proposal waits.
 */
export async function saveDraft(ctx: Ctx, draft: Draft): Promise<PolicyVersionDetail> {
  return ctx.transaction(async (tx) => {
    const now = tx.clock.now()
    const values = {
      ...{ text: draft.text, tests: JSON.stringify(draft.tests), note: draft.note, changed_at: now },
    }
    const open = (await listVersions(tx.db)).find(({ state }) => state === 'draft' || state === 'proposed')
    const number = open?.number ?? (await lastNumber(tx.db)) + 1
    if (open) {
      const row = await findVersion(tx.db, number, 'forUpdate')
      if (row?.state !== 'draft' || row.author !== tx.actor.id)
        throw errors.openVersion({ number, author: open.author_name })
      await updateVersion(tx.db, number, values)
    } else {
      const author = { author: tx.actor.id, author_name: tx.actor.name, created_at: now }
      const made = await insertVersion(tx.db, {
        ...{ number, state: 'draft', policies: '[]' },
        ...author,
        ...values,
      })
      if (!made) throw errors.openVersion({ number })
    }
    await recordAudit(tx, {
      action: 'access.policiesSaved',
      object: { kind: 'policy-version', id: String(number) },
      details: { text: draft.text },
    })
    await tx.publish(policiesChanged, { number })
    return getPolicyVersion(tx, number)
  })
}

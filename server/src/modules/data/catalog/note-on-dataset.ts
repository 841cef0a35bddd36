import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from './errors.ts'
import { getEntry } from './get-dataset.ts'
import { insertNote, resolveNote } from './note-store.ts'
import type { DatasetNote } from './schema.ts'
import { requireGovernance } from './stewardship.ts'

/** Leaves a comment on a dataset or reports an issue of it; tells its id. */
export async function addNote(
  ctx: Ctx,
  code: string,
  note: { kind: DatasetNote['kind']; text: string },
): Promise<string> {
  await getEntry(ctx, code)
  return ctx.transaction(async (tx) => {
    const id = await insertNote(tx.db, { dataset: code, ...note, author: tx.actor, at: tx.clock.now() })
    await recordAudit(tx, {
      action: 'catalog.noteAdded',
      object: { kind: 'dataset', id: code },
      details: { note: id, kind: note.kind },
    })
    return id
  })
}

/** Closes an issue with an answer; the owning department's or the data bureau's to do. */
export async function answerIssue(ctx: Ctx, code: string, id: string, answer: string): Promise<void> {
  const { department } = await getEntry(ctx, code)
  requireGovernance(ctx.actor, department)
  await ctx.transaction(async (tx) => {
    const resolved = { dataset: code, id, answer, by: tx.actor, at: tx.clock.now() }
    if (!(await resolveNote(tx.db, resolved))) throw errors.noteNotFound({ id })
    await recordAudit(tx, {
      action: 'catalog.issueAnswered',
      object: { kind: 'dataset', id: code },
      details: { note: id },
    })
  })
}

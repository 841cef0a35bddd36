import type { Ctx } from '#platform/ctx.ts'
import { DatasetInput, type Entry } from './entry.ts'
import { findOpenVersion } from './entry-version-store.ts'
import { getEntry } from './get-dataset.ts'

/** The entry as it is edited, with the number of its version: the draft where there is one, else what is in force. */
export async function getEntryToEdit(ctx: Ctx, code: string): Promise<{ number: number; entry: Entry }> {
  const dataset = await getEntry(ctx, code)
  const open = await findOpenVersion(ctx.db, code)
  return {
    number: open?.number ?? dataset.entryVersion,
    entry: open?.entry ?? DatasetInput.parse(dataset),
  }
}

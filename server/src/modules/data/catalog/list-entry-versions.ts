import type { Ctx } from '#platform/ctx.ts'
import { contractOf } from './contract-of.ts'
import { diffEntries } from './entry-diff.ts'
import { listEntryVersions, type EntryVersion } from './entry-version-store.ts'
import { getEntry } from './get-dataset.ts'
import type { EntryVersionView } from './schema.ts'

/** The versions of an entry, newest first, each with what it changed against the one before it. */
export async function viewEntryVersions(ctx: Ctx, code: string): Promise<EntryVersionView[]> {
  await getEntry(ctx, code)
  const versions = await listEntryVersions(ctx.db, code)
  return versions.map((version, i) => ({
    number: version.number,
    state: version.state,
    note: version.note,
    authorName: version.authorName,
    own: version.author === ctx.actor.id,
    decidedByName: version.decidedByName,
    decisionNote: version.decisionNote,
    createdAt: version.createdAt.toISOString(),
    decidedAt: version.decidedAt?.toISOString() ?? null,
    changes: changesSince(versions[i + 1], version),
  }))
}

function changesSince(before: EntryVersion | undefined, after: EntryVersion) {
  if (!before) return []
  const read = ({ entry }: EntryVersion) => ({ entry, contract: contractOf(entry) })
  return diffEntries(read(before), read(after))
}

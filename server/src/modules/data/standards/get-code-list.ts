import type { Ctx } from '#platform/ctx.ts'
import { civilDate } from '#platform/calendar.ts'
import { diffEntries, type CodeListChange } from './code-list-diff.ts'
import { entriesOn, type CodeList } from './code-list.ts'
import type { CodeListContent, CrosswalkContent, ElementContent } from './content.ts'
import { errors } from './errors.ts'
import { listProposals } from './proposal-store.ts'
import { versionsOf, versionsOn } from './register-store.ts'
import type { CodeListDetail } from './schema.ts'
import { chooseVersion, viewVersion } from './view-version.ts'

type Wanted = { version?: number | undefined; asOf?: string | undefined }

/** One code list with the codes valid on a day, the elements that use it and the crosswalks from and to it. */
export async function getCodeList(ctx: Ctx, code: string, wanted: Wanted): Promise<CodeListDetail> {
  const asOf = wanted.asOf ?? civilDate(ctx.clock.now())
  const versions = await versionsOf(ctx.db, 'code-list', code)
  const found = chooseVersion(versions, { version: wanted.version, asOf })
  if (!found) throw errors.notFound({ kind: 'code-list', code })
  const { entries, ...list } = found.content as CodeListContent
  const related = await versionsOn(ctx.db, asOf, ['element', 'crosswalk'])
  const elements = related.flatMap(({ content }) => {
    const { id, name, codeList } = content as ElementContent
    return codeList === code ? [{ id, name }] : []
  })
  const crosswalks = related.flatMap(({ kind, content }) => {
    const { id, name, from, to } = content as CrosswalkContent
    return kind === 'crosswalk' && (from === code || to === code) ? [{ id, name, from, to }] : []
  })
  const filter = { status: 'open', kind: 'code-list', code } as const
  const open = await listProposals(ctx.db, filter, { size: 1, offset: 0 })
  return {
    ...viewVersion(found),
    list,
    entries: entriesOn({ ...list, entries } as CodeList, asOf) as CodeListDetail['entries'],
    ...{ asOf, elements, crosswalks },
    versions: versions.map(viewVersion),
    openProposal: open.items[0]?.id ?? null,
  }
}

/** What changed in a code list between two days: by the validity of its codes, and by the versions approved between. */
export async function compareCodeList(
  ctx: Ctx,
  code: string,
  { from, to }: { from: string; to: string },
): Promise<CodeListChange[]> {
  const versions = await versionsOf(ctx.db, 'code-list', code)
  if (versions.length === 0) throw errors.notFound({ kind: 'code-list', code })
  const on = (day: string) => {
    const content = versions.find(({ validFrom }) => validFrom <= day)?.content
    return content ? entriesOn(content as CodeList, day) : []
  }
  return diffEntries(on(from), on(to))
}

import type { Ctx } from '#platform/ctx.ts'
import { civilDate } from '#platform/calendar.ts'
import type { CodeListContent, CrosswalkContent, ElementContent, Kind } from './content.ts'
import { crosswalkToCsv, elementsToCsv, entriesToCsv } from './entry-csv.ts'
import { errors } from './errors.ts'
import { versionsOf, versionsOn } from './register-store.ts'
import { chooseVersion } from './view-version.ts'

type Wanted = { kind: Kind; format: 'json' | 'csv'; code?: string | undefined; asOf?: string | undefined }

/**
 * What the register holds on a day, in a form that can be imported again: all entries of a kind or one of them. In CSV,
 * code lists and crosswalks are one to a file.
 */
export async function exportEntries(ctx: Ctx, wanted: Wanted): Promise<{ name: string; text: string }> {
  const asOf = wanted.asOf ?? civilDate(ctx.clock.now())
  const contents = await contentsOf(ctx, wanted, asOf)
  const name = `${wanted.code ?? wanted.kind}-${asOf}.${wanted.format}`
  if (wanted.format === 'json') {
    const document = { kind: wanted.kind, asOf, entries: contents }
    return { name, text: `${JSON.stringify(document, null, 2)}\n` }
  }
  if (wanted.kind === 'element') return { name, text: elementsToCsv(contents as ElementContent[]) }
  const [first] = contents
  if (wanted.code === undefined || !first)
    throw errors.notFound({ kind: wanted.kind, code: wanted.code ?? null })
  const text =
    wanted.kind === 'code-list'
      ? entriesToCsv((first as CodeListContent).entries)
      : crosswalkToCsv(first as CrosswalkContent)
  return { name, text }
}

async function contentsOf(ctx: Ctx, { kind, code }: Wanted, asOf: string) {
  if (code === undefined) return (await versionsOn(ctx.db, asOf, [kind])).map(({ content }) => content)
  const found = chooseVersion(await versionsOf(ctx.db, kind, code), { asOf })
  if (!found) throw errors.notFound({ kind, code })
  return [found.content]
}

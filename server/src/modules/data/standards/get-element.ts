import type { Ctx } from '#platform/ctx.ts'
import { civilDate } from '#platform/calendar.ts'
import type { ElementContent } from './content.ts'
import type { DataElement } from './data-element.ts'
import { describeElement } from './describe-element.ts'
import { errors } from './errors.ts'
import { listProposals } from './proposal-store.ts'
import { versionsOf, versionsOn } from './register-store.ts'
import type { ElementDetail } from './schema.ts'
import { chooseVersion, viewVersion } from './view-version.ts'

/** One data element on a day (or in a version) with its history and what is related to it. */
export async function getElement(
  ctx: Ctx,
  code: string,
  wanted: { version?: number | undefined; asOf?: string | undefined },
): Promise<ElementDetail> {
  const today = civilDate(ctx.clock.now())
  const versions = await versionsOf(ctx.db, 'element', code)
  const found = chooseVersion(versions, { version: wanted.version, asOf: wanted.asOf ?? today })
  if (!found) throw errors.notFound({ kind: 'element', code })
  const element = found.content as ElementContent
  const others = await versionsOn(ctx.db, today, ['element'])
  const relatedFrom = others.flatMap(({ content }) => {
    const { id, name, relations = [] } = content as ElementContent
    return relations.filter((one) => one.element === code).map(({ kind }) => ({ kind, element: id, name }))
  })
  const open = await listProposals(ctx.db, { status: 'open', kind: 'element', code }, { size: 1, offset: 0 })
  return {
    ...viewVersion(found),
    element,
    ...describeElement(element as DataElement),
    relatedFrom,
    versions: versions.map(viewVersion),
    openProposal: open.items[0]?.id ?? null,
  }
}

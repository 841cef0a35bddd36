import { randomUUID } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { sealText } from '#modules/trust/keys/index.ts'
import { errors } from './errors.ts'
import { deleteLink, findLink, listLinkRows, toLink, upsertLink } from './link-store.ts'
import { getManaged } from './ownership.ts'
import { LinkDefinition, type LinkInput, type StreamLink } from './schema.ts'

/** The place a link's password is sealed for. */
export function linkContext(id: string): string {
  return `streams.link:${id}`
}

/** The subscriptions of a stream at other brokers, with how they are. */
export async function listLinks(ctx: Ctx, stream: string): Promise<StreamLink[]> {
  return (await listLinkRows(ctx.db, stream)).map(toLink)
}

/** Adds a subscription at another broker or changes one. The password is sealed for this link. */
export async function saveLink(ctx: Ctx, stream: string, input: LinkInput): Promise<string> {
  const { id: given, password } = input
  const definition = LinkDefinition.parse(input)
  return ctx.transaction(async (tx) => {
    await getManaged(tx, stream)
    if (given && !(await findLink(tx.db, stream, given))) throw errors.linkNotFound({ link: given })
    const id = given ?? randomUUID()
    const secret = password === null ? undefined : await sealText(tx, password, linkContext(id))
    await upsertLink(tx.db, { id, stream, definition, secret }, tx.clock.now())
    await recordAudit(tx, {
      action: given ? 'streams.linkChanged' : 'streams.linkAdded',
      object: { kind: 'stream', id: stream },
      details: { link: id, url: definition.url, topic: definition.topic },
    })
    return id
  })
}

/** Ends a subscription and forgets its password. */
export async function removeLink(ctx: Ctx, stream: string, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    await getManaged(tx, stream)
    if (!(await findLink(tx.db, stream, id))) throw errors.linkNotFound({ link: id })
    await deleteLink(tx.db, id)
    await recordAudit(tx, {
      action: 'streams.linkRemoved',
      object: { kind: 'stream', id: stream },
      details: { link: id },
    })
  })
}

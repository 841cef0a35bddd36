import type { Ctx } from '#platform/ctx.ts'
import type { NodeKind } from './node.ts'
import { saveReader, type Reader } from './lineage-store.ts'

/**
 * Says what something reads, so that it appears in the lineage of those things: modules above call it in the
 * transaction that makes it so. Saying it again replaces what was said before.
 */
export async function noteReads(ctx: Ctx, reader: Reader & { kind: NodeKind }): Promise<void> {
  await saveReader(ctx.db, reader, ctx.clock.now())
}

import type { Ctx } from '#platform/ctx.ts'
import { isAppError } from '#platform/errors.ts'
import { getEntryToEdit, saveEntry } from '#modules/data/catalog/index.ts'
import type { ForeignRecord } from './harvest/foreign-record.ts'
import { followHarvest } from './taken-entry.ts'

/**
 * Proposes, as a draft people review, what changed at the source of an entry that was taken into the catalogue. An entry
 * that cannot be changed now keeps what it says; it never hinders the others.
 */
export async function refreshTaken(
  ctx: Ctx,
  dataset: string,
  before: ForeignRecord,
  after: ForeignRecord,
): Promise<void> {
  try {
    const { entry, number } = await getEntryToEdit(ctx, dataset)
    const followed = followHarvest(entry, before, after)
    if (followed)
      await saveEntry(ctx, followed, { note: '来源目录已更新 changed at the source', after: number })
  } catch (error) {
    if (!isAppError(error)) throw error
    ctx.log.warn({ dataset, code: error.code }, 'a taken entry was not refreshed')
  }
}

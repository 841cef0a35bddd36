import { openLake } from '#modules/data/lake/index.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { sqlName } from '#platform/duck.ts'
import { moveCase } from '../case-types/share-case.ts'
import { getDataset, type Column } from '../dataset.ts'
import { matterChanged } from '../events.ts'
import { findCorrection, listAccepted, updateCorrection, type CorrectionRow } from './correction-store.ts'
import { keySql } from './row-key.ts'
import type { CorrectionItem } from './schema.ts'

/** A new version settles the accepted corrections whose every value no longer says what was found wrong. */
export async function settleCorrections(ctx: Ctx, dataset: string, number: number): Promise<void> {
  const accepted = await listAccepted(ctx.db, dataset)
  if (accepted.length === 0) return
  const { columns } = await getDataset(ctx, dataset)
  const lake = await openLake(ctx, [{ dataset, number }])
  try {
    for (const correction of accepted) {
      let mended = true
      for (const item of correction.items) {
        const sql = stillWrongSql(dataset, columns, item)
        mended &&= (await lake.all(sql)).length === 0
      }
      if (mended) await settle(ctx, correction, number)
    }
  } finally {
    lake.close()
  }
}

function stillWrongSql(
  dataset: string,
  columns: readonly Column[],
  { key, field, value }: CorrectionItem,
): string {
  const keys = columns.filter((column) => column.key)
  const cell = `to_json(${sqlName(field)})::varchar`
  // A string with quotes and a number alike are compared as the JSON they were reported in.
  const was = value === null ? 'is null' : `= '${JSON.stringify(value).replaceAll("'", "''")}'`
  return `select 1 from ${sqlName(dataset)} where ${keySql(keys, key)} and ${value === null ? sqlName(field) : cell} ${was} limit 1`
}

async function settle(ctx: Ctx, { id }: CorrectionRow, number: number): Promise<void> {
  await ctx.transaction(async (tx) => {
    const correction = await findCorrection(tx.db, id)
    // The event may come twice.
    if (correction?.state !== 'accepted') return
    await moveCase(tx, correction.case_id, 'correct', { comment: `已在第 ${number} 版更正` })
    await updateCorrection(tx.db, id, { state: 'corrected', corrected_version: number })
    await recordAudit(tx, {
      action: 'exchange.correctionMended',
      object: { kind: 'shareCorrection', id },
      details: { number: correction.number, version: number },
    })
    await tx.publish(matterChanged, { kind: 'correction', id, state: 'corrected' })
  })
}

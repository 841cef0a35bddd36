import { listDatasets } from '#modules/data/catalog/index.ts'
import { ELEMENTS } from '#modules/data/standards/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { columnsOf, findEntry } from '../dataset.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { matchColumns } from './likeness.ts'
import type { Overlap, OverlapAnswer, PlannedColumn } from './schema.ts'

/** Datasets looked at for each column, and shown in all. */
const PER_COLUMN = 20
const SHOWN = 20
/** One common column (a year, a code) makes no overlap. */
const LEAST_SHOWN = 0.2

/**
 * What the catalogue holds already of what somebody means to collect (一数一源). The catalogue's own search finds the
 * candidates, by title, element and pinyin, so that the cost does not grow with its size; each is then scored.
 */
export async function findOverlaps(ctx: Ctx, columns: readonly PlannedColumn[]): Promise<OverlapAnswer> {
  const { overlapThreshold: threshold } = await findPolicy(ctx.db)
  const overlaps: Overlap[] = []
  for (const code of await candidates(ctx, columns)) {
    const entry = await findEntry(ctx, code)
    if (!entry) continue
    const { score, matches } = matchColumns(columns, columnsOf(entry))
    if (score < LEAST_SHOWN) continue
    const { title, department, sharing, synthetic } = entry
    overlaps.push({ dataset: code, title, department, sharing, synthetic, score, matches })
  }
  overlaps.sort((a, b) => b.score - a.score || a.dataset.localeCompare(b.dataset))
  const best = overlaps[0]?.score ?? 0
  return { overlaps: overlaps.slice(0, SHOWN), threshold, reasonNeeded: best >= threshold }
}

async function candidates(ctx: Ctx, columns: readonly PlannedColumn[]): Promise<Set<string>> {
  const words = new Set(
    columns.flatMap(({ name, title, element }) => {
      const standard = element === undefined ? undefined : ELEMENTS.get(element)?.name.zh
      return [title, name, standard].filter((word) => word !== undefined && word !== '')
    }),
  )
  const codes = new Set<string>()
  for (const q of words) {
    const { items } = await listDatasets(ctx, { page: 1, size: PER_COLUMN, q: q as string })
    for (const { code } of items) codes.add(code)
  }
  return codes
}

import type { Ctx } from '#platform/ctx.ts'
import { sqlName } from '#platform/duck.ts'
import { isAppError } from '#platform/errors.ts'
import { openLake } from '#modules/data/lake/index.ts'
import {
  CODE_LISTS,
  conformsSql,
  ELEMENTS,
  getProposal,
  type CodeList,
  type DataElement,
} from '#modules/data/standards/index.ts'
import { columnsUsing, readersOf, type ColumnUse } from './lineage-store.ts'
import type { ProposalImpact } from './schema.ts'

/**
 * What a proposed change of a standard would do to the data there is: every column that uses it, how many of its values
 * hold now and how many would hold then, and what is computed from those datasets.
 */
export async function proposalImpact(ctx: Ctx, id: string): Promise<ProposalImpact> {
  const { kind, code, content } = await getProposal(ctx, id)
  if (kind === 'crosswalk') return { columns: [], dependents: [] }
  const uses = await columnsUsing(ctx.db, kind === 'element' ? { element: code } : { codeList: code })
  const columns: ProposalImpact['columns'] = []
  for (const use of uses) columns.push(await countColumn(ctx, use, { kind, code, content }))
  return { columns, dependents: await dependentsOf(ctx, uses) }
}

type Change = { kind: 'element' | 'code-list'; code: string; content: object | null }

async function countColumn(
  ctx: Ctx,
  use: ColumnUse,
  change: Change,
): Promise<ProposalImpact['columns'][number]> {
  const { dataset, name, title } = use
  const now = use.element === null ? undefined : ELEMENTS.get(use.element)
  const common = { dataset, column: name, title }
  if (!now || !change.content) return { ...common, values: null, fitNow: null, fitThen: null }
  const then = change.kind === 'element' ? (change.content as DataElement) : now
  const lists =
    change.kind === 'code-list'
      ? new Map([...CODE_LISTS, [change.code, change.content as CodeList]])
      : CODE_LISTS
  const text = `${sqlName(name)}::varchar`
  try {
    const lake = await openLake(ctx, [dataset])
    try {
      const [row] = await lake.all<{ n: string; now: string; next: string }>(
        `select count(x) as n, count_if(${conformsSql(now, 'x')}) as now,
           count_if(${conformsSql(then, 'x', lists)}) as next
         from (select ${text} as x from ${sqlName(dataset)}) where x is not null`,
      )
      return {
        ...common,
        values: Number(row?.n ?? 0),
        fitNow: Number(row?.now ?? 0),
        fitThen: Number(row?.next ?? 0),
      }
    } finally {
      lake.close()
    }
  } catch (error) {
    if (isAppError(error) && error.code === 'lake.noVersion')
      return { ...common, values: null, fitNow: null, fitThen: null }
    throw error
  }
}

async function dependentsOf(ctx: Ctx, uses: readonly ColumnUse[]): Promise<ProposalImpact['dependents']> {
  const datasets = [...new Set(uses.map(({ dataset }) => dataset))]
  const readers = await Promise.all(datasets.map((dataset) => readersOf(ctx.db, 'dataset', dataset)))
  const unique = new Map(readers.flat().map((reader) => [`${reader.kind}:${reader.id}`, reader]))
  return [...unique.values()].map(({ kind, id, title_zh, title_en, link }) => ({
    ...{ kind, id, title: { zh: title_zh, en: title_en }, link },
  }))
}

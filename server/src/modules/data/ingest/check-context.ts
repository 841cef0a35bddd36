import type { Ctx } from '#platform/ctx.ts'
import { sqlName, sqlText } from '#platform/duck.ts'
import { listCurrent, listVersions, openLake } from '#modules/data/lake/index.ts'
import { datasetsOf, type CheckInput, type Contract } from '#modules/data/quality/index.ts'
import type { ReadFile } from './read-delivery.ts'
import type { RunWork } from './run-work.ts'
import type { SourceInput } from './schema.ts'

type Earlier = Pick<CheckInput, 'references' | 'previous' | 'baseline' | 'history' | 'files'>

/**
 * What a delivery is checked against besides its contract: the datasets its rules look into, its own files, and what the
 * dataset says already. Only a delivery that replaces everything can be compared with the version before as a whole; one
 * that is appended must not repeat what is there, its own files of an earlier delivery apart.
 */
export async function checkContext(
  ctx: Ctx,
  { duck }: RunWork,
  delivery: { source: SourceInput; contract: Contract; files: readonly ReadFile[]; hasPrevious: boolean },
): Promise<Earlier> {
  const { source, contract, files, hasPrevious } = delivery
  const context: Earlier = {
    references: await referenceViews(ctx, duck, source.dataset, contract),
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
  }
  if (!hasPrevious || source.mode === 'upsert') return context
  const { rows, names } = await earlierRows(duck, contract)
  if (source.mode === 'append')
    return { ...context, previous: names.has('_source') ? `${rows} ${notFrom(source.code, files)}` : rows }
  const history = (await listVersions(ctx.db, source.dataset)).map((version) => version.rows)
  return { ...context, baseline: rows, history }
}

/** A view for each other dataset the rules name, as far as it has been published; its own is judged once it is whole. */
async function referenceViews(
  ctx: Ctx,
  duck: RunWork['duck'],
  own: string,
  { rules }: Contract,
): Promise<Record<string, string>> {
  const published = new Set((await listCurrent(ctx.db)).map(({ dataset }) => dataset))
  const wanted = datasetsOf(rules).filter((name) => name !== own && published.has(name))
  if (wanted.length === 0) return {}
  const lake = await openLake(ctx, wanted)
  lake.close()
  const views: Record<string, string> = {}
  for (const [at, name] of wanted.entries()) {
    const view = `reference_${at + 1}`
    const path = sqlText(lake.paths.get(name) ?? '')
    await duck.run(`create or replace view ${view} as select * from read_parquet(${path})`)
    views[name] = view
  }
  return views
}

/** The rows of the version before under the names of the contract; what it did not have yet is empty. */
async function earlierRows(
  duck: RunWork['duck'],
  { properties }: Contract,
): Promise<{ rows: string; names: ReadonlySet<string> }> {
  const known = await duck.all<{ column_name: string }>('describe previous')
  const names = new Set(known.map((row) => row.column_name))
  const values = properties.map(
    ({ name }) => `${names.has(name) ? sqlName(name) : 'null'} as ${sqlName(name)}`,
  )
  return { rows: `select ${values.join(', ')} from previous`, names }
}

function notFrom(source: string, files: readonly ReadFile[]): string {
  const own = files.map(({ sha256 }) => sqlText(sha256)).join(', ')
  return own === '' ? '' : `where not (_source = ${sqlText(source)} and _file in (${own}))`
}

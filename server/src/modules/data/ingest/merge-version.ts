import { sqlName, sqlText, type Duck } from '#platform/duck.ts'
import type { Contract } from '#modules/data/quality/index.ts'
import type { KnownKeys } from './known-keys.ts'
import { primaryKey } from './primary-key.ts'
import type { SourceInput } from './schema.ts'

/** `source` keeps two sources apart that deliver the same file, such as two sheets of one workbook. */
export type Merge = {
  source: string
  mode: SourceInput['mode']
  asOf: string | null
  contract: Contract
  files: readonly string[]
  keys: KnownKeys
}

/**
 * Makes `merged`: the accepted rows joined with the earlier version (`previous`, where there is one) by the source's
 * mode. Rows of a file that the source delivers again are replaced by what the file says now, in every mode. A record
 * that says nothing new keeps the file and line that said it first.
 */
export async function mergeRows(duck: Duck, merge: Merge, hasPrevious: boolean): Promise<void> {
  const names = merge.contract.properties.map(({ name }) => sqlName(name))
  const list = [...names, '_source', '_file', '_line'].join(', ')
  await duck.run(`create table fresh as
    select ${names.map((name) => `a.${name}`).join(', ')}, ${sqlText(merge.source)} as _source, d._file, d._source_line as _line
    from accepted a join delivery d using (_line)`)
  const old = hasPrevious && merge.mode !== 'replace' ? await earlierRows(duck, names) : undefined
  const isKeyed = merge.mode === 'upsert' && primaryKey(merge.contract).length > 0
  if (isKeyed && old) await dropRepeated(duck, merge, names)
  const kept = old === undefined ? [] : [keptRows(merge, old, isKeyed)]
  const all = [...kept, `select ${list}, true as _fresh from fresh`].join(' union all by name ')
  const rows = isKeyed && merge.asOf !== null ? mostRecent(merge, all, merge.asOf) : all
  await duck.run(`create table merged as select ${list} from (${rows}) order by _file, _line`)
}

/** The earlier version with the columns of today's contract. */
async function earlierRows(duck: Duck, names: readonly string[]): Promise<string> {
  const known = new Set(
    (await duck.all<{ column_name: string }>('describe previous')).map((row) => sqlName(row.column_name)),
  )
  const columns = names.map((name) => (known.has(name) ? name : `null as ${name}`))
  const select = `select ${[...columns, '_source', '_file', '_line'].join(', ')} from previous`
  await duck.run(`create view earlier as ${select}`)
  return 'earlier'
}

/** Rows the source said before and says again stand as they are (`standing`) and are no longer fresh. */
async function dropRepeated(duck: Duck, { contract }: Merge, names: readonly string[]): Promise<void> {
  const equal = [...names, '_source'].map((name) => `f.${name} is not distinct from p.${name}`).join(' and ')
  await duck.run(
    `create table standing as select p.* from earlier p where exists (select 1 from fresh f where ${equal})`,
  )
  await duck.run(
    `delete from fresh where exists (select 1 from standing s where ${sameKey(contract, 'fresh', 's')})`,
  )
}

function keptRows(merge: Merge, old: string, isKeyed: boolean): string {
  const { source, files, keys, contract, asOf } = merge
  const own = `p._source = ${sqlText(source)}`
  const again = `${own} and p._file in (${files.map(sqlText).join(', ') || 'null'})`
  if (!isKeyed) return `select *, false as _fresh from ${old} p where (${again}) is not true`
  const isIn = (relation: string): string =>
    `exists (select 1 from ${relation} k where ${sameKey(contract, 'k', 'p')})`
  const gone = [
    ...(keys.present ? [`not ${isIn(keys.present)}`] : []),
    ...(keys.deleted ? [isIn(keys.deleted)] : []),
  ]
  const stays = [
    ...(gone.length > 0 ? [`not (${own} and (${gone.join(' or ')}))`] : []),
    `(p._source = ${sqlText(source)} and ${isIn('standing')} or (${again}) is not true)`,
    // By its own date an earlier record may be the more recent one: then both are candidates.
    ...(asOf === null ? [`not ${isIn('fresh')}`] : []),
  ]
  return `select *, false as _fresh from ${old} p where ${stays.join(' and ')}`
}

/** One record a key: the most recent by its own date; between equals the greater text, so that arrival decides nothing. */
function mostRecent({ contract }: Merge, rows: string, asOf: string): string {
  const key = primaryKey(contract).map(sqlName).join(', ')
  const text = contract.properties
    .map(({ name }) => `coalesce(${sqlName(name)}::varchar, chr(30))`)
    .join(' || chr(31) || ')
  return `select * from (${rows}) qualify row_number() over
    (partition by ${key} order by ${sqlName(asOf)} desc nulls last, ${text} desc, _fresh) = 1`
}

function sameKey(contract: Contract, left: string, right: string): string {
  return primaryKey(contract)
    .map((name) => `${left}.${sqlName(name)} is not distinct from ${right}.${sqlName(name)}`)
    .join(' and ')
}

/** Whether the merged rows say the same as the earlier version, whatever their order. */
export async function isUnchanged(duck: Duck): Promise<boolean> {
  const digest = async (relation: string): Promise<string> => {
    const columns = (await duck.all<{ column_name: string }>(`describe ${relation}`))
      .map((row) => row.column_name)
      .sort()
    const list = columns.map(sqlName).join(', ')
    const [row] = await duck.all<{ n: string; h: string }>(
      `select count(*)::varchar as n, coalesce(sum(hash(${list})::hugeint), 0)::varchar as h from ${relation}`,
    )
    return `${columns.join()}:${row?.n}:${row?.h}`
  }
  return (await digest('merged')) === (await digest('previous'))
}

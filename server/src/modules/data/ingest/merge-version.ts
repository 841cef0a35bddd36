import { sqlName, sqlText, type Duck } from '#platform/duck.ts'
import type { Contract } from '#modules/data/quality/index.ts'
import type { SourceInput } from './schema.ts'

/** `source` keeps two sources apart that deliver the same file, such as two sheets of one workbook. */
export type Merge = {
  source: string
  mode: SourceInput['mode']
  contract: Contract
  files: readonly string[]
}

/**
 * Makes `merged`: the accepted rows joined with the earlier version (`previous`, where there is one) by the source's
 * mode. Rows of a file that the source delivers again are replaced by what the file says now, in every mode.
 */
export async function mergeRows(duck: Duck, merge: Merge, hasPrevious: boolean): Promise<void> {
  const names = merge.contract.properties.map(({ name }) => sqlName(name))
  const list = [...names, '_source', '_file', '_line'].join(', ')
  const fresh = `
    select ${names.map((name) => `a.${name}`).join(', ')}, ${sqlText(merge.source)} as _source, d._file, d._source_line as _line
    from accepted a join delivery d using (_line)`
  if (!hasPrevious || merge.mode === 'replace') {
    await duck.run(`create table merged as select ${list} from (${fresh}) order by _file, _line`)
    return
  }
  await duck.run(`create table fresh as ${fresh}`)
  const known = new Set(
    (await duck.all<{ column_name: string }>('describe previous')).map((row) => sqlName(row.column_name)),
  )
  const old = [
    ...names.map((name) => (known.has(name) ? name : `null as ${name}`)),
    '_source',
    '_file',
    '_line',
  ]
  const again = merge.files.map(sqlText).join(', ')
  const own = `p._source = ${sqlText(merge.source)} and p._file in (${again})`
  const kept = `select ${old.join(', ')} from previous p where not (${own}) ${withoutNewer(merge)}`
  await duck.run(
    `create table merged as select ${list} from (${kept} union all by name select ${list} from fresh) order by _file, _line`,
  )
}

function withoutNewer({ mode, contract }: Merge): string {
  if (mode !== 'upsert') return ''
  const key = primaryKey(contract)
  if (key.length === 0) return ''
  const same = key.map((name) => `f.${sqlName(name)} is not distinct from p.${sqlName(name)}`).join(' and ')
  return `and not exists (select 1 from fresh f where ${same})`
}

/** The columns that name a record; empty where the contract has no primary key. */
export function primaryKey(contract: Contract): readonly string[] {
  const rule = contract.rules.find(({ id }) => id === 'primary-key')
  return rule && 'columns' in rule ? rule.columns : []
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

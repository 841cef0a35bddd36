import type { Ctx } from '#platform/ctx.ts'
import { sqlName, sqlText } from '#platform/duck.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { getEntry } from '#modules/data/catalog/index.ts'
import { listCurrent, listVersions, openLake, type Lake } from '#modules/data/lake/index.ts'
import {
  checkRelation,
  datasetsOf,
  versionAfter,
  type CheckResult,
  type Contract,
} from '#modules/data/quality/index.ts'
import { errors } from './errors.ts'
import { readDraft } from './read-draft.ts'
import type { ContractTrial } from './schema.ts'

/** Enough rows to learn what a rule does, few enough to wait for. */
const MOST_ROWS = 2_000_000
const SAMPLE = 5

/** What a draft would say of the rows that are published now. Nothing is kept. */
export async function tryContract(ctx: Ctx, dataset: string, contract: string): Promise<ContractTrial> {
  const { before, after, comparison } = readDraft(await getEntry(ctx, dataset), contract)
  const [current, earlier] = await listVersions(ctx.db, dataset)
  if (!current) throw errors.nothingToTry({ dataset })
  const published = new Set((await listCurrent(ctx.db)).map((version) => version.dataset))
  const others = datasetsOf(after.rules).filter((name) => name !== dataset && published.has(name))
  const lake = await openLake(ctx, [{ dataset, number: current.number }, ...others])
  // The sample shows values as they are published, so who looked is kept.
  await recordAudit(ctx, { action: 'contracts.tried', object: { kind: 'dataset', id: dataset } })
  try {
    const references = Object.fromEntries([dataset, ...others].map((name) => [name, sqlName(name)]))
    const baseline = earlier && (await loadBaseline(ctx, lake, dataset, earlier.number))
    await loadRows(lake, dataset, after)
    const check = await checkRelation(lake, {
      ...{ relation: 'tried', contract: asPublished(after), accepted: { table: 'kept' }, references },
      columns: after.properties.map(({ name }, at) => ({ name: `c${at + 1}`, label: name })),
      history: earlier ? [earlier.rows] : [],
      ...(baseline === undefined ? {} : { baseline }),
    })
    return {
      ...{ version: current.number, rows: current.rows, tried: check.rows, rejected: check.quarantined },
      ...{ comparison, needs: versionAfter(before.version, comparison.bump), waiting: check.deferred },
      rules: await withSamples(lake, check, new Map(current.files.map(({ sha256, name }) => [sha256, name]))),
    }
  } finally {
    lake.close()
  }
}

/** Published values are standardised already; of the labels only the property's own name is left. */
function asPublished(contract: Contract): Contract {
  return { ...contract, properties: contract.properties.map((one) => ({ ...one, labels: [one.name] })) }
}

/** The rows as texts, as a file would bring them; a property that the version does not have is empty. */
async function loadRows(lake: Lake, dataset: string, { properties }: Contract): Promise<void> {
  const path = sqlText(lake.paths.get(dataset) ?? '')
  const from = `read_parquet(${path}, file_row_number = true)`
  const known = await lake.all<{ column_name: string }>(`describe select * from ${from}`)
  const names = new Set(known.map((row) => row.column_name))
  const texts = properties.map(({ name }, at) => {
    const value = names.has(name) ? sqlName(name) : 'null'
    return `cast(${value} as varchar) as c${at + 1}`
  })
  const rows = `select file_row_number as _line, _file, _line as _source_line, ${texts.join(', ')} from ${from}`
  await lake.run(`create temp view tried as ${rows} limit ${MOST_ROWS}`)
}

async function loadBaseline(ctx: Ctx, lake: Lake, dataset: string, number: number): Promise<string> {
  const other = await openLake(ctx, [{ dataset, number }])
  other.close()
  const path = sqlText(other.paths.get(dataset) ?? '')
  await lake.run(`create temp view baseline as select * from read_parquet(${path})`)
  return 'select * from baseline'
}

async function withSamples(lake: Lake, check: CheckResult, files: ReadonlyMap<string, string>) {
  const rows = await lake.all<Record<'rule' | 'file' | 'line' | 'column' | 'value', string | null>>(
    `select f.rule, t._file as file, t._source_line as line, f."column", f.value from (
       select *, row_number() over (partition by rule order by _line) as at from ${check.faults}
     ) f left join tried t using (_line) where f.at <= ${SAMPLE} order by f.rule, f.at`,
  )
  const samples = Map.groupBy(rows, ({ rule }) => rule ?? '')
  return check.rules.map(({ id, name = null, kind, ruleKind = kind, severity, checked, failed }) => ({
    ...{ id, name, kind: ruleKind, severity, checked, failed },
    sample: (samples.get(id) ?? []).map(({ file, line, column, value }) => ({
      ...{ column, value },
      file: file === null ? null : (files.get(file) ?? file),
      line: line === null ? null : Number(line),
    })),
  }))
}

import { contractOf, getEntry } from '#modules/data/catalog/index.ts'
import { listCurrent, openLake, type Lake } from '#modules/data/lake/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { sqlName } from '#platform/duck.ts'
import { disclosureColumns, entryRefusals, personalColumns, refusal, THRESHOLD } from './disclosure.ts'
import type { Assessment } from './schema.ts'

type Found = Pick<Assessment, 'quasiIdentifiers' | 'smallestGroup' | 'groupsBelowThreshold' | 'smallCounts'>

const NOTHING: Found = { quasiIdentifiers: [], smallestGroup: null, groupsBelowThreshold: 0, smallCounts: [] }

/**
 * Whether a version (the current one by default) of a dataset may be opened, with every reason against it: its entry,
 * personal columns, groups smaller than the threshold (k-anonymity), counts of people below it.
 */
export async function assessOpening(ctx: Ctx, code: string, version?: number): Promise<Assessment> {
  const entry = await getEntry(ctx, code)
  const contract = contractOf(entry)
  const current = (await listCurrent(ctx.db)).find(({ dataset }) => dataset === code)
  const number = version ?? current?.number ?? null
  const found =
    number === null
      ? NOTHING
      : await lookAtRows(ctx, { code, number }, disclosureColumns(contract, entry.contract))
  const reasons = [
    ...entryRefusals(entry, contract),
    ...(number === null ? [refusal('noVersion')] : []),
    ...(found.groupsBelowThreshold > 0 ? [refusal('smallGroups', found.quasiIdentifiers)] : []),
    ...(found.smallCounts.length > 0
      ? [
          refusal(
            'smallCounts',
            found.smallCounts.map(({ column }) => column),
          ),
        ]
      : []),
  ]
  return {
    dataset: code,
    version: number,
    allowed: reasons.length === 0,
    reasons,
    personalColumns: personalColumns(contract),
    ...found,
    threshold: THRESHOLD,
  }
}

async function lookAtRows(
  ctx: Ctx,
  { code, number }: { code: string; number: number },
  columns: { quasiIdentifiers: string[]; counts: string[] },
): Promise<Found> {
  const lake = await openLake(ctx, [{ dataset: code, number }])
  try {
    const described = await lake.all<{ column_name: string }>(`describe ${sqlName(code)}`)
    const present = new Set(described.map((row) => row.column_name))
    const quasi = columns.quasiIdentifiers.filter((name) => present.has(name))
    const counts = columns.counts.filter((name) => present.has(name))
    return { ...(await smallestGroup(lake, code, quasi)), smallCounts: await smallCounts(lake, code, counts) }
  } finally {
    lake.close()
  }
}

async function smallestGroup(lake: Lake, code: string, quasi: string[]): Promise<Omit<Found, 'smallCounts'>> {
  if (quasi.length === 0) return NOTHING
  const [row] = await lake.all<{ smallest: number | null; below: number }>(
    `select min(n)::int as smallest, count(*) filter (n < ${THRESHOLD})::int as below
     from (select count(*) as n from ${sqlName(code)} group by ${quasi.map(sqlName).join(', ')})`,
  )
  return {
    quasiIdentifiers: quasi,
    smallestGroup: row?.smallest ?? null,
    groupsBelowThreshold: row?.below ?? 0,
  }
}

async function smallCounts(lake: Lake, code: string, counts: string[]): Promise<Found['smallCounts']> {
  if (counts.length === 0) return []
  const sums = counts.map(
    (name) =>
      `count(*) filter (${sqlName(name)} > 0 and ${sqlName(name)} < ${THRESHOLD})::int as ${sqlName(name)}`,
  )
  const [row = {}] = await lake.all<Record<string, number>>(`select ${sums.join(', ')} from ${sqlName(code)}`)
  return counts.map((column) => ({ column, rows: row[column] ?? 0 })).filter(({ rows }) => rows > 0)
}

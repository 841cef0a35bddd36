import { randomUUID } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { sqlName } from '#platform/duck.ts'
import { contractOf, findEntry } from '#modules/data/catalog/index.ts'
import { listCurrent, listVersions, openLake, type Version, type Wanted } from '#modules/data/lake/index.ts'
import {
  checkVersion,
  datasetsOf,
  saveVersionCheck,
  writeVersionFaults,
  type Contract,
} from '#modules/data/quality/index.ts'
import { saveDependencies } from './watched-store.ts'

/**
 * Checks the current version of a dataset against the one before and against the other datasets its contract names, and
 * keeps what it finds. Nothing happens for a dataset without a version.
 */
export async function checkPublished(ctx: Ctx, dataset: string): Promise<void> {
  // Rows may be published under a code that nobody registered: there is no contract to judge them by.
  const entry = await findEntry(ctx, dataset)
  const [current, before, ...older] = await listVersions(ctx.db, dataset)
  if (!entry || !current) return
  const contract = contractOf(entry)
  const others = datasetsOf(contract.rules).filter((name) => name !== dataset)
  const known = new Set((await listCurrent(ctx.db)).map((version) => version.dataset))
  const present = others.filter((name) => known.has(name))
  const history = [before, ...older].flatMap((version) => (version ? [version.rows] : []))
  const id = randomUUID()
  const rules = await judge(ctx, { id, contract, current, before, present, history })
  await ctx.transaction(async (tx) => {
    await saveDependencies(tx.db, dataset, others)
    if (rules.counts.length === 0) return
    const { number: version, run, rows } = current
    await saveVersionCheck(tx, {
      id,
      run,
      dataset,
      version,
      rows,
      rules: rules.counts,
      faultCount: rules.faults,
    })
  })
}

type Judging = {
  id: string
  contract: Contract
  current: Version
  before: Version | undefined
  present: readonly string[]
  history: readonly number[]
}

async function judge(ctx: Ctx, { id, contract, current, before, present, history }: Judging) {
  const { dataset } = current
  const lake = await openLake(ctx, [{ dataset, number: current.number }, ...present])
  try {
    const path = lake.paths.get(dataset) ?? ''
    const earlier = before && (await pathOf(ctx, { dataset, number: before.number }))
    const references = Object.fromEntries(present.map((name) => [name, sqlName(name)]))
    const check = await checkVersion(lake, {
      ...{ contract, path, history, references: { ...references, [dataset]: sqlName(dataset) } },
      ...(earlier === undefined ? {} : { before: earlier }),
    })
    const columns = contract.properties.map(({ name, labels }) => ({
      property: name,
      label: labels[0] ?? name,
    }))
    const faults = await writeVersionFaults(ctx, lake, { id, check, files: current.files, columns })
    return { counts: check.rules, faults }
  } finally {
    lake.close()
  }
}

async function pathOf(ctx: Ctx, wanted: Exclude<Wanted, string>): Promise<string | undefined> {
  const lake = await openLake(ctx, [wanted])
  lake.close()
  return lake.paths.get(wanted.dataset)
}

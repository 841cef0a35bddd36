import { join } from 'node:path'
import type { Ctx } from '#platform/ctx.ts'
import { filePath } from '#platform/files.ts'
import { sqlText } from '#platform/duck.ts'
import { contractOf, getEntry } from '#modules/data/catalog/index.ts'
import { publishVersion, stageVersion } from '#modules/data/lake/index.ts'
import {
  checkRelation,
  saveReport,
  writeFaults,
  type CheckResult,
  type Contract,
} from '#modules/data/quality/index.ts'
import type { RunWork } from './run-work.ts'
import { accountRows } from './account-rows.ts'
import { checkContext } from './check-context.ts'
import { filesOfVersion, loadPrevious } from './merge-base.ts'
import { readKeys, type KnownKeys } from './known-keys.ts'
import { isUnchanged, mergeRows } from './merge-version.ts'
import { recallMappings } from './mapping-memory.ts'
import { withQuarantine } from './with-quarantine.ts'
import { proposeRunMapping } from './propose-run-mapping.ts'
import { shownLabels, unmatchedTargets } from './map-columns.ts'
import { emptyTable, gatheredColumns, gatherRows, type ReadFile } from './read-delivery.ts'
import { readTable } from './read/read-table.ts'
import { filesOf, isLatestRun, saveFormat, type RunEnd } from './run-store.ts'
import type { Mapping, SourceInput } from './schema.ts'
import { findMapping, findSource } from './source-store.ts'
import { checkDeletionLimit, findGone, saveTombstones, type Gone } from './tombstones.ts'
import { transformContext } from './transform-context.ts'
import { errors } from './errors.ts'

/** What a run came to; `publish` makes it true, in the transaction that ends the run. */
export type Outcome = { summary: Record<string, number | string>; publish(tx: Ctx): Promise<RunEnd> }

/** Reads, maps, checks and merges a delivery; nothing is visible to anybody until the outcome is published. */
export async function processDelivery(ctx: Ctx, work: RunWork): Promise<Outcome> {
  const source = await findSource(ctx.db, work.run.source)
  if (!source) throw errors.sourceNotFound({ source: work.run.source })
  const contract = contractOf(await getEntry(ctx, source.dataset))
  const all = await readFiles(ctx, work, source)
  const files = all.filter(({ role }) => role === 'records' || role === 'complete')
  const known = await findMapping(ctx.db, source.code)
  const unfit = known ? files.some(({ table }) => lacksRequired(table, known.mapping, contract)) : true
  if (!known || unfit) return waitForMapping(ctx, work, files, { contract, dataset: source.dataset })
  work.watch.report('checking')
  const rows = await gatherRows(work.duck, files, known.mapping, await transformContext())
  const previous = await loadPrevious(ctx, work, source.dataset)
  const hasPrevious = previous !== undefined
  const earlier = await checkContext(ctx, work, { source, contract, files, hasPrevious })
  const check = await checkDelivery(work, known.mapping, contract, earlier)
  work.watch.report('merging')
  const keys = (await isLatestRun(ctx.db, work.run.id))
    ? await readKeys(work.duck, all, known.mapping, contract)
    : {}
  const gone = await merge(work, { source, contract, files, keys, hasPrevious })
  const accounting = accountRows(files, check, rows)
  const unchanged = previous !== undefined && (await isUnchanged(work.duck))
  const faults = await writeFaults(ctx, work.duck, {
    run: work.run.id,
    check,
    files: files.map(({ name, sha256, table }) => ({ name, sha256, faults: table.faults })),
    columns: shownColumns(files, known.mapping),
  })
  const lakeFiles = await filesOfVersion(source, work, files, previous)
  const staged = unchanged ? undefined : await writeStaged(ctx, work, source.dataset)
  work.watch.report('publishing')
  const counts = { ...accounting, faults: faults.count, deleted: gone.count }
  return {
    summary: counts,
    async publish(tx) {
      const version =
        staged === undefined
          ? undefined
          : await publishVersion(tx, {
              ...{ dataset: source.dataset, staged, run: work.run.id, after: previous?.number ?? 0 },
              files: lakeFiles,
            })
      const of = { run: work.run.id, dataset: source.dataset }
      await saveReport(tx, { ...of, version: version?.number ?? null, check, faults, accounting })
      if (version && gone.count > 0)
        await saveTombstones(tx, work.duck, { ...of, source: source.code, version: version.number })
      const status = version ? 'published' : 'unchanged'
      const end: RunEnd = { status, mappingVersion: known.version, ...counts }
      return version ? { ...end, version: version.number } : end
    },
  }
}

type MergeInput = {
  source: SourceInput
  contract: Contract
  files: readonly ReadFile[]
  keys: KnownKeys
  hasPrevious: boolean
}

/** Joins the rows with the earlier version and tells which records of the source are gone. */
async function merge({ duck, run }: RunWork, input: MergeInput): Promise<Gone> {
  const { source, contract, files, keys, hasPrevious } = input
  const { code, mode, asOf } = source
  const sha256s = files.map(({ sha256 }) => sha256)
  await mergeRows(duck, { source: code, mode, asOf, contract, files: sha256s, keys }, hasPrevious)
  if (!hasPrevious || mode !== 'upsert' || (!keys.present && !keys.deleted)) return { count: 0, of: 0 }
  const gone = await findGone(duck, code, contract)
  checkDeletionLimit(gone, run.deletionLimit)
  return gone
}

async function readFiles(
  ctx: Ctx,
  { run, duck, workDir, watch }: RunWork,
  source: SourceInput,
): Promise<ReadFile[]> {
  const read: ReadFile[] = []
  for (const { position, name, sha256, bytes, role, isLines } of await filesOf(ctx.db, run.id)) {
    if (bytes === 0 && isLines) {
      read.push({ name, sha256, bytes, role, table: emptyTable(sha256) })
      continue
    }
    const table = await readTable(duck, filePath(ctx.config.dataDir, sha256), {
      hints: { ...definedHints(source.hints), ...(isLines ? { jsonLines: true } : {}) },
      workDir: join(workDir, String(position)),
      signal: watch.signal,
      onProgress: ({ bytes: done, totalBytes }) => watch.report('reading', done, totalBytes),
    })
    await saveFormat(ctx.db, run.id, position, table.format)
    read.push({ name, sha256, bytes, role, table })
  }
  return read
}

function definedHints(hints: SourceInput['hints']) {
  return Object.fromEntries(Object.entries(hints).filter(([, value]) => value !== undefined)) as Record<
    string,
    never
  >
}

/** A file in which a required property has no column does not have the shape the mapping was made for. */
function lacksRequired(table: ReadFile['table'], mapping: Mapping, contract: Contract): boolean {
  if (table.columns.length === 0) return false
  const unmatched = new Set(unmatchedTargets(table, mapping))
  return contract.rules.some((rule) => rule.kind === 'required' && unmatched.has(rule.column))
}

async function waitForMapping(
  ctx: Ctx,
  work: RunWork,
  files: readonly ReadFile[],
  { contract, dataset }: { contract: Contract; dataset: string },
): Promise<Outcome> {
  const first = files.find(({ table }) => table.columns.length > 0)
  if (!first) throw errors.noFile()
  const labels = first.table.columns.map(({ label }) => label)
  const memory = await recallMappings(ctx, dataset, labels)
  const proposal = await proposeRunMapping(work.duck, first.table, contract, memory, await transformContext())
  return {
    summary: { missing: proposal.missing.join(', ') },
    publish: async () => ({ status: 'waiting', proposal }),
  }
}

async function checkDelivery(
  { duck }: RunWork,
  mapping: Mapping,
  contract: Contract,
  earlier: Awaited<ReturnType<typeof checkContext>>,
): Promise<CheckResult> {
  return checkRelation(duck, {
    ...earlier,
    relation: 'delivery',
    columns: gatheredColumns(mapping),
    contract: withQuarantine(contract, mapping),
    accepted: { table: 'accepted' },
    context: await transformContext(),
  })
}

async function writeStaged(ctx: Ctx, { duck }: RunWork, dataset: string): Promise<string> {
  const staged = await stageVersion(ctx, dataset)
  await duck.run(`copy merged to ${sqlText(staged)} (format parquet, compression zstd)`)
  return staged
}

/** How the fault browser names the mapped columns. */
function shownColumns([first]: readonly ReadFile[], mapping: Mapping) {
  const labels = first ? shownLabels(first.table, mapping) : []
  return gatheredColumns(mapping).map(({ name, label: property }, at) => {
    return { name, property, label: labels[at] ?? property }
  })
}

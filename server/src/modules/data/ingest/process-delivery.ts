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
import { filesOfVersion, loadPrevious } from './merge-base.ts'
import { isUnchanged, mergeRows } from './merge-version.ts'
import { recallMappings } from './mapping-memory.ts'
import { withQuarantine } from './with-quarantine.ts'
import { proposeRunMapping } from './propose-run-mapping.ts'
import { shownLabels, unmatchedTargets } from './map-columns.ts'
import { gatheredColumns, gatherRows, type ReadFile } from './read-delivery.ts'
import { readTable } from './read/read-table.ts'
import { filesOf, saveFormat, type RunEnd } from './run-store.ts'
import type { Mapping, SourceInput } from './schema.ts'
import { findMapping, findSource } from './source-store.ts'
import { transformContext } from './transform-context.ts'
import { errors } from './errors.ts'

/** What a run came to; `publish` makes it true, in the transaction that ends the run. */
export type Outcome = { summary: Record<string, number | string>; publish(tx: Ctx): Promise<RunEnd> }

/** Reads, maps, checks and merges a delivery; nothing is visible to anybody until the outcome is published. */
export async function processDelivery(ctx: Ctx, work: RunWork): Promise<Outcome> {
  const source = await findSource(ctx.db, work.run.source)
  if (!source) throw errors.sourceNotFound({ source: work.run.source })
  const contract = contractOf(await getEntry(ctx, source.dataset))
  const files = await readFiles(ctx, work, source)
  const known = await findMapping(ctx.db, source.code)
  const unfit = known ? files.some(({ table }) => lacksRequired(table, known.mapping, contract)) : true
  if (!known || unfit) return waitForMapping(ctx, work, files, { contract, dataset: source.dataset })
  work.watch.report('checking')
  const rows = await gatherRows(work.duck, files, known.mapping, await transformContext())
  const check = await checkDelivery(work, known.mapping, contract)
  work.watch.report('merging')
  const previous = await loadPrevious(ctx, work, source.dataset)
  const hasPrevious = previous !== undefined
  await mergeRows(
    work.duck,
    { source: source.code, mode: source.mode, contract, files: files.map(({ sha256 }) => sha256) },
    hasPrevious,
  )
  const accounting = accountRows(files, check, rows)
  const unchanged = hasPrevious && (await isUnchanged(work.duck))
  const faults = await writeFaults(ctx, work.duck, {
    run: work.run.id,
    check,
    files: files.map(({ name, sha256, table }) => ({ name, sha256, faults: table.faults })),
    columns: shownColumns(files, known.mapping),
  })
  const staged = unchanged ? undefined : await writeStaged(ctx, work, source.dataset)
  work.watch.report('publishing')
  return {
    summary: { ...accounting, faults: faults.count },
    async publish(tx) {
      const version =
        staged === undefined
          ? undefined
          : await publishVersion(tx, {
              ...{ dataset: source.dataset, staged, run: work.run.id, after: previous?.number ?? 0 },
              files: filesOfVersion(source, work, files, previous),
            })
      await saveReport(tx, {
        run: work.run.id,
        dataset: source.dataset,
        version: version?.number ?? null,
        check,
        faults,
        accounting,
      })
      const end: RunEnd = {
        status: version ? 'published' : 'unchanged',
        mappingVersion: known.version,
        ...accounting,
        faults: faults.count,
      }
      return version ? { ...end, version: version.number } : end
    },
  }
}

async function readFiles(
  ctx: Ctx,
  { run, duck, workDir, watch }: RunWork,
  source: SourceInput,
): Promise<ReadFile[]> {
  const read: ReadFile[] = []
  for (const { position, name, sha256 } of await filesOf(ctx.db, run.id)) {
    const table = await readTable(duck, filePath(ctx.config.dataDir, sha256), {
      ...(Object.keys(source.hints).length > 0 ? { hints: definedHints(source.hints) } : {}),
      workDir: join(workDir, String(position)),
      signal: watch.signal,
      onProgress: ({ bytes, totalBytes }) => watch.report('reading', bytes, totalBytes),
    })
    await saveFormat(ctx.db, run.id, position, table.format)
    read.push({ name, sha256, table })
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
  const unmatched = new Set(unmatchedTargets(table, mapping))
  return contract.rules.some((rule) => rule.kind === 'required' && unmatched.has(rule.column))
}

async function waitForMapping(
  ctx: Ctx,
  work: RunWork,
  files: readonly ReadFile[],
  { contract, dataset }: { contract: Contract; dataset: string },
): Promise<Outcome> {
  const first = files[0]
  if (!first) throw errors.noFile()
  const labels = first.table.columns.map(({ label }) => label)
  const memory = await recallMappings(ctx, dataset, labels)
  const proposal = await proposeRunMapping(work.duck, first.table, contract, memory, await transformContext())
  return {
    summary: { missing: proposal.missing.join(', ') },
    publish: async () => ({ status: 'waiting', proposal }),
  }
}

async function checkDelivery({ duck }: RunWork, mapping: Mapping, contract: Contract): Promise<CheckResult> {
  return checkRelation(duck, {
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

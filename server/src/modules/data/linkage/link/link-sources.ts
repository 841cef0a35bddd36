import {
  derivedColumn,
  levelWeights,
  linkRecords,
  type Column,
  type Field,
  type Linkage,
  type Model,
} from '@yuzhi/models/link'
import { openDuck, type Duck } from '#platform/duck.ts'
import { PART_RULES } from '../parts.ts'
import type { LinkageField, LinkageModel, LinkageSummary } from '../schema.ts'
import { chooseTasks, type ChosenPair } from './choose-tasks.ts'
import { keepEntities } from './keep-entities.ts'
import type { LinkOutcome, LinkTask, Phase } from './link-task.ts'
import { numberRecords, readDecisions, readField, type Numbering } from './load-records.ts'
import { planPasses } from './plan-passes.ts'
import { layersOf, type Layer } from './strata.ts'
import { describeRecords, levelWriter, writeClusters, writeFiles, writePairs } from './write-results.ts'

type Report = (phase: Phase, done: number, total: number) => void

/** A field that is compared; carried ones are not. */
type Said = { left: number[]; right: number[] }
type Compared = LinkageField & { part: keyof typeof PART_RULES }

/** Links the records of all sources and writes the two files of the run. Meant for a thread of its own. */
export async function linkSources(task: LinkTask, report: Report): Promise<LinkOutcome> {
  const started = performance.now()
  const duck = await openDuck({ memoryLimit: '1GB', threads: 2, tempDirectory: task.workDir })
  try {
    report('reading', 0, 1)
    const numbering = await numberRecords(duck, task)
    const compared = task.settings.fields.filter((field): field is Compared => field.part !== 'carried')
    const columns = await readColumns(duck, task, numbering, compared, report)
    const fields = compared.map(({ name, part }) => PART_RULES[part].field(name, columns.get(name)!))
    const decisions = {
      must: await readDecisions(duck, task, 'match'),
      sure: await identicalRows(duck),
      cannot: await readDecisions(duck, task, 'different'),
    }
    const phases: Phase[] = ['blocking', 'comparing', 'estimating', 'clustering']
    const linked = linkRecords(numbering.records, fields, planPasses(task.settings, columns), {
      ...optionsOf(task, numbering, compared, fields),
      ...decisions,
      unique: uniqueColumns(compared, columns),
      onPhase: (phase) => report(phase, phases.indexOf(phase), phases.length),
    })
    report('writing', 0, 1)
    const layers = layersOf(linked, task.settings.reviewFrom)
    await writeClusters(duck, linked.clusters.of)
    const { moves, nextEntity } = await keepEntities(duck, task.previous, task.nextEntity)
    await writeAllPairs(duck, linked, fields, decisions)
    await writeFiles(duck, task)
    const chosen = chooseTasks(linked, layers, task.settings.sampleSize, task.mostTasks)
    const tasks = await describeTasks(duck, task, chosen, levelWriter(fields))
    const summary = {
      ...summarise(linked, numbering, compared, layers),
      ...(await countIdentical(duck)),
      decisions: task.decisions.length,
    }
    const seconds = (performance.now() - started) / 1000
    return {
      summary: { ...summary, reviewFrom: task.settings.reviewFrom, seconds },
      tasks,
      moves,
      nextEntity,
    }
  } finally {
    duck.close()
  }
}

async function readColumns(
  duck: Duck,
  task: LinkTask,
  numbering: Numbering,
  fields: readonly LinkageField[],
  report: Report,
): Promise<Map<string, Column>> {
  const columns = new Map<string, Column>()
  for (const [at, field] of fields.entries()) {
    columns.set(field.name, await readField(duck, task, numbering, field))
    report('reading', at + 1, fields.length)
  }
  return columns
}

function optionsOf(
  task: LinkTask,
  { starts, records }: Numbering,
  compared: readonly Compared[],
  fields: readonly Field[],
) {
  const { settings } = task
  const across = new Int32Array(records)
  starts.slice(0, -1).forEach((start, source) => across.fill(source, start))
  return {
    maxBlock: settings.maxBlock,
    maxSize: settings.maxCluster,
    precision: settings.precision,
    reviewFrom: settings.reviewFrom,
    ...(settings.matchFrom === null ? {} : { matchFrom: settings.matchFrom }),
    ...(settings.onlyAcross ? { across } : {}),
    ...(settings.model ? { model: givenModel(settings.model, compared, fields) } : {}),
    // Half a million random pairs are enough for levels of one in a hundred thousand; small data need fewer.
    randomPairs: Math.min(500_000, 20 * records),
  }
}

function givenModel(model: LinkageModel, compared: readonly Compared[], fields: readonly Field[]): Model {
  return {
    prior: model.prior,
    m: compared.map(({ name }) => model.m[name] ?? []),
    u: compared.map(({ name }) => model.u[name] ?? []),
    fields: fields.map(({ name, levels }) => ({ name, levels, learned: false })),
  }
}

function uniqueColumns(fields: readonly Compared[], columns: ReadonlyMap<string, Column>): Int32Array[] {
  return fields.flatMap(({ name, part }) => {
    const { unique } = PART_RULES[part]
    const column = columns.get(name)
    return unique && column ? [derivedColumn(column, unique).of] : []
  })
}

/** Rows of one dataset that are equal in every column are one record written twice. */
async function identicalRows(duck: Duck): Promise<Said> {
  const rows = await duck.all<{ record: number; first: number }>(
    'select record, identical as first from record where identical is not null and identical <> record order by record',
  )
  return { left: rows.map(({ first }) => first), right: rows.map(({ record }) => record) }
}

async function writeAllPairs(
  duck: Duck,
  linked: Linkage,
  fields: readonly Field[],
  { must, sure }: { must: Said; sure: Said },
): Promise<void> {
  const refused = linked.clusters.refused
  const weighed = (left: number[], right: number[], status: string) => ({
    ...{ left, right, status },
    weight: left.map((one, i) => linked.weigh(one, right[i]!)),
  })
  await writePairs(
    duck,
    [
      { ...linked.matches, status: 'match' },
      { ...linked.review, status: 'possible' },
      weighed(must.left, must.right, 'decided'),
      weighed(sure.left, sure.right, 'identical'),
      weighed(
        refused.map(({ left }) => left),
        refused.map(({ right }) => right),
        'refused',
      ),
    ],
    levelWriter(fields),
  )
}

async function describeTasks(
  duck: Duck,
  task: LinkTask,
  chosen: readonly ChosenPair[],
  levels: (left: number, right: number) => string,
) {
  const known = await describeRecords(
    duck,
    task,
    chosen.flatMap(({ left, right }) => [left, right]),
  )
  return chosen.flatMap((pair) => {
    const [left, right] = [known.get(pair.left), known.get(pair.right)]
    return left && right ? [{ ...pair, left, right, levels: levels(pair.left, pair.right) }] : []
  })
}

async function countIdentical(duck: Duck): Promise<{ identical: number }> {
  const [row] = await duck.all<{ n: number }>(
    'select count(*)::integer as n from record where identical is not null and identical <> record',
  )
  return { identical: row?.n ?? 0 }
}

function summarise(
  linked: Linkage,
  { records }: Numbering,
  compared: readonly Compared[],
  layers: readonly Layer[],
) {
  const { model, threshold, clusters } = linked
  const sizes = new Int32Array(clusters.count)
  for (const cluster of clusters.of) sizes[cluster]!++
  const bits = levelWeights(model)
  const finite = (value: number): number => (Number.isFinite(value) ? value : 999)
  return {
    records,
    compared: linked.compared,
    allPairs: linked.allPairs,
    matches: linked.matches.left.length,
    possible: linked.review.left.length,
    refused: clusters.refused.length,
    contradictions: clusters.refused.filter(({ reason }) => reason === 'decision').length,
    entities: clusters.count,
    linked: sizes.reduce((count, size) => count + (size > 1 ? 1 : 0), 0),
    largest: sizes.reduce((most, size) => Math.max(most, size), 0),
    matchFrom: finite(threshold.weight),
    expectedPrecision: threshold.precision,
    expectedRecall: threshold.recall,
    prior: model.prior,
    fields: compared.map(({ name }, f) => ({
      field: name,
      learned: model.fields[f]?.learned ?? false,
      levels: (model.fields[f]?.levels ?? []).map((level, l) => ({
        level,
        m: model.m[f]?.[l] ?? 1,
        u: model.u[f]?.[l] ?? 1,
        bits: bits[f]?.[l] ?? 0,
      })),
    })),
    skipped: skippedByPass(linked),
    strata: layers.map(({ stratum, accepted, from, below, pairs }) => ({
      ...{ stratum, accepted, from },
      below: Number.isFinite(below) ? below : null,
      pairs: pairs.left.length,
    })),
  } satisfies Partial<LinkageSummary>
}

/** Which values were too common is personal data; how many they were is not. */
function skippedByPass({ skipped }: Linkage): LinkageSummary['skipped'] {
  return [...Map.groupBy(skipped, ({ pass }) => pass)].map(([pass, blocks]) => ({
    pass,
    blocks: blocks.length,
    records: blocks.reduce((sum, block) => sum + block.records, 0),
    pairs: blocks.reduce((sum, block) => sum + block.pairs, 0),
  }))
}

import { readFileSync } from 'node:fs'
import { openDuck, sqlName, sqlText, type Duck } from '#platform/duck.ts'
import { samplePath } from '#platform/samples.ts'
import { proposeRunMapping } from '#modules/data/ingest/propose-run-mapping.ts'
import { readContract, type Contract } from '#modules/data/quality/index.ts'
import { ELEMENTS } from '#modules/data/standards/index.ts'
import { STRANGERS, VARIANTS, writeLabel, type Variant } from './mapping-headers.ts'
import type { BenchResult } from './result.ts'

/** A delimited sample file and the labels of the contract its columns bear, as the department wrote them. */
const FILES = [
  { contract: 'enterprises', file: 'enterprises/enterprises-market.csv', encoding: 'utf-8', delimiter: ',' },
  { contract: 'residents', file: 'residents/residents-police.csv', encoding: 'gb18030', delimiter: ',' },
  { contract: 'hotline', file: 'hotline/hotline-12345.csv', encoding: 'gb18030', delimiter: ',' },
  { contract: 'air', file: 'air/air-hourly-201702.csv', encoding: 'utf-8', delimiter: ',' },
  { contract: 'covid', file: 'covid/2020-02-01.csv', encoding: 'utf-8', delimiter: ',' },
] as const
const ROWS = 300

type Tally = { columns: number; proposed: number; right: number }

/** Proposals for real columns whose labels are written in a dozen ways, among columns that belong nowhere. */
export async function benchMapping(rounds = 3): Promise<BenchResult> {
  const random = generator(4754)
  const tallies = new Map<Variant | 'stranger', Tally>()
  const duck = await openDuck()
  try {
    for (const source of FILES) {
      const sample = readSample(source)
      for (const variant of VARIANTS) {
        const times = variant === 'exact' ? 1 : rounds
        for (let round = 0; round < times; round++) await propose(duck, sample, variant, { random, tallies })
      }
    }
  } finally {
    duck.close()
  }
  return result(tallies)
}

type Sample = {
  contract: Contract
  labels: (string | undefined)[]
  targets: (string | undefined)[]
  rows: string[][]
}

function readSample({ contract: name, file, encoding, delimiter }: (typeof FILES)[number]): Sample {
  const contract = readContract(readFileSync(samplePath('contracts', `${name}.yaml`), 'utf8'), {
    readFile: (path) => readFileSync(samplePath('contracts', path), 'utf8'),
  })
  const text = new TextDecoder(encoding).decode(readFileSync(samplePath(file))).replace(/^\uFEFF/, '')
  const [header = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '')
  const cells = (line: string): string[] => line.split(delimiter).map((cell) => cell.replace(/^"|"$/g, ''))
  const labels = cells(header)
  const targets = labels.map(
    (label) => contract.properties.find((property) => property.labels.includes(label))?.name,
  )
  return { contract, labels, targets, rows: lines.slice(0, ROWS).map(cells) }
}

async function propose(
  duck: Duck,
  { contract, labels, targets, rows }: Sample,
  variant: Variant,
  { random, tallies }: { random: () => number; tallies: Map<Variant | 'stranger', Tally> },
): Promise<void> {
  const columns = labels.flatMap((label = '', at) => {
    const target = targets[at]
    const property = contract.properties.find(({ name }) => name === target)
    const element = property?.element === undefined ? undefined : ELEMENTS.get(property.element)
    const synonyms = (element?.labels ?? []).filter((word) => !property?.labels.includes(word))
    const written = target === undefined ? undefined : writeLabel(label, variant, { random, synonyms })
    return written === undefined ? [] : [{ written, target, at }]
  })
  const strangers = STRANGERS.filter(() => random() < 0.4).map((written) => ({
    written,
    target: undefined,
    at: -1,
  }))
  const all = [...columns, ...strangers]
  const relation = await load(duck, rows, all)
  const table = { relation, columns: all.map(({ written }, i) => ({ name: `c${i + 1}`, label: written })) }
  const proposal = await proposeRunMapping(duck, table, contract)
  all.forEach(({ target }, i) => {
    const kind = target === undefined ? 'stranger' : variant
    const tally = tallies.get(kind) ?? { columns: 0, proposed: 0, right: 0 }
    tallies.set(kind, tally)
    const found = proposal.columns[i]?.target ?? undefined
    tally.columns += 1
    if (found !== undefined) tally.proposed += 1
    if (found === target) tally.right += 1
  })
}

async function load(
  duck: Duck,
  rows: readonly string[][],
  columns: readonly { at: number }[],
): Promise<string> {
  const names = columns.map((_, i) => `${sqlName(`c${i + 1}`)} varchar`)
  await duck.run(`create or replace table headers (_line bigint, ${names.join(', ')})`)
  const values = rows.map((row, line) => {
    const cells = columns.map(({ at }, i) => (at < 0 ? `${(line * 7 + i) % 50}` : (row[at] ?? '')))
    return `(${[String(line + 2), ...cells.map((cell) => (cell === '' ? 'null' : sqlText(cell)))].join(', ')})`
  })
  await duck.run(`insert into headers values ${values.join(', ')}`)
  return 'headers'
}

function result(tallies: ReadonlyMap<Variant | 'stranger', Tally>): BenchResult {
  const round = (value: number): number => Math.round(value * 1000) / 1000
  const named = [...tallies].filter(([kind]) => kind !== 'stranger')
  const stranger = tallies.get('stranger') ?? { columns: 0, proposed: 0, right: 0 }
  const sum = (of: (tally: Tally) => number): number =>
    named.reduce((total, [, tally]) => total + of(tally), 0)
  const row = (kind: string, { columns, proposed, right }: Tally) => ({
    ...{ label: kind, columns, proposed, right },
    precision: proposed === 0 ? 0 : round(right / proposed),
    recall: round(right / columns),
  })
  const all = { columns: sum((t) => t.columns), proposed: sum((t) => t.proposed), right: sum((t) => t.right) }
  const overall = round(all.right / (all.proposed + stranger.proposed))
  return {
    title: 'mapping: which column is which property, first proposal',
    rows: [...named.map(([kind, tally]) => row(kind, tally)), row('all', all)],
    note:
      `Real columns of ${FILES.length} sample files, ${ROWS} rows each, labels written otherwise by a seeded script, among ` +
      `${stranger.columns} columns that belong nowhere, of which ${stranger.proposed} were proposed something. ` +
      `Precision over everything proposed, strangers included: ${overall}. No earlier decision helps; "nameless" labels (字段7) leave only the values.`,
  }
}

function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coverage, mase, naive2, naiveScale, owa, smape } from '@yuzhi/models/forecast'
import { forecastCommand } from './forecast.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forecast-'))
})
afterAll(() => rm(folder, { recursive: true }))

const at = (name: string): string => join(folder, name)

async function run(...args: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = []
  const err: string[] = []
  const code = await forecastCommand(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out, err }
}

async function readTable(path: string): Promise<Map<string, number[]>> {
  const lines = (await readFile(path, 'utf8')).trim().split('\n').slice(1)
  return new Map(
    lines.map((line) => {
      const [id = '', ...cells] = line.trim().split(',')
      return [id, cells.filter((c) => c !== '').map(Number)]
    }),
  )
}

describe('yuzhi forecast', () => {
  it('writes forecasts and limits in the order of the series, however many threads', async () => {
    const ids = Array.from({ length: 40 }, (_, i) => `S${40 - i}`)
    const rows = ids.map((id, i) => [id, ...Array.from({ length: 12 + i }, () => 100 + i)].join(','))
    await writeFile(at('in.csv'), ['id,V1,V2', ...rows].join('\n'))
    const { code, out } = await run(
      ...['--in', at('in.csv'), '--season', '1', '--horizon', '3', '--out', at('f.csv')],
      ...['--lower', at('l.csv'), '--upper', at('u.csv'), '--level', '80'],
    )
    expect(code).toBe(0)
    expect(out.join()).toContain('40 series')
    expect((await readFile(at('f.csv'), 'utf8')).split('\n')[0]).toBe('id,h1,h2,h3')
    const [mean, lower, upper] = await Promise.all(
      ['f.csv', 'l.csv', 'u.csv'].map((name) => readTable(at(name))),
    )
    expect([...mean!.keys()]).toEqual(ids)
    ids.forEach((id, i) =>
      mean!.get(id)!.forEach((m, h) => {
        expect(m).toBeCloseTo(100 + i, 3)
        expect(lower!.get(id)![h]!).toBeLessThanOrEqual(m)
        expect(upper!.get(id)![h]!).toBeGreaterThanOrEqual(m)
      }),
    )
  })

  it('reads quotes, missing cells and rows filled up with empty ones', async () => {
    await writeFile(at('odd.csv'), '\uFEFF"id","V1","V2","V3"\r\n"a, b",1,NA,3,,\r\n"c ""d""",7\r\n')
    expect((await run('--in', at('odd.csv'), '--horizon', '2', '--out', at('f.csv'))).code).toBe(0)
    const lines = (await readFile(at('f.csv'), 'utf8')).trim().split('\n')
    expect(lines[1]).toMatch(/^"a, b",/)
    expect(lines[2]).toBe('"c ""d""",7,7')
  })

  it('says in one sentence why it cannot, with exit code 2', async () => {
    await writeFile(at('bad.csv'), 'id,V1\na,1\nb,x\n')
    await writeFile(at('none.csv'), 'id,V1\n')
    const cases: [string[], RegExp][] = [
      [['--horizon', '2'], /--in/],
      [['--in', at('bad.csv'), '--out', at('f.csv')], /--horizon/],
      [['--in', at('bad.csv'), '--out', at('f.csv'), '--horizon', '2'], /line 3: "x" in column 2/],
      [['--in', at('none.csv'), '--out', at('f.csv'), '--horizon', '2'], /no series/],
      [['--in', at('absent.csv'), '--out', at('f.csv'), '--horizon', '2'], /Cannot read/],
      [['--in', at('in.csv'), '--out', join(folder, 'no', 'f.csv'), '--horizon', '2'], /Cannot write/],
      [['--in', at('in.csv'), '--out', at('f.csv'), '--horizon', '2', '--level', '100'], /--level/],
      [['--in', at('in.csv'), '--out', at('f.csv'), '--horizon', '2', '--season', '0'], /--season/],
      [['--surprise'], /surprise/],
    ]
    for (const [args, reason] of cases) {
      const { code, err } = await run(...args)
      expect(code).toBe(2)
      expect(err).toHaveLength(1)
      expect(err[0]).toMatch(reason)
    }
  })
})

const samples = new URL('../../../../shared/bench/m4/', import.meta.url)
const present = existsSync(samples)
if (!present) process.stdout.write('Skipped 2 tests: the forecasting samples are not on this machine.\n')

describe.skipIf(!present)('accuracy on the development halves', () => {
  it.each([
    { set: 'yearly', season: 1, horizon: 6, aim: 0.86 },
    { set: 'quarterly', season: 4, horizon: 8, aim: 0.93 },
  ])('of $set series is within the aim, and so is coverage', async ({ set, season, horizon, aim }) => {
    const train = new URL(`dev_${set}_train.csv`, samples).pathname
    const options = ['--season', String(season), '--horizon', String(horizon)]
    const files = ['--out', at('f.csv'), '--lower', at('l.csv'), '--upper', at('u.csv')]
    expect((await run('--in', train, ...options, ...files)).code).toBe(0)
    const [training, actuals, mean, lower, upper] = await Promise.all(
      [train, new URL(`dev_${set}_test.csv`, samples).pathname, at('f.csv'), at('l.csv'), at('u.csv')].map(
        readTable,
      ),
    )
    const ours = { smape: 0, mase: 0 }
    const benchmark = { smape: 0, mase: 0 }
    let inside = 0
    for (const [id, actual] of actuals!) {
      const values = Float64Array.from(training!.get(id)!)
      const scale = naiveScale(values, season)
      const reference = naive2(values, season, horizon)
      ours.smape += smape(actual, mean!.get(id)!)
      ours.mase += mase(actual, mean!.get(id)!, scale)
      benchmark.smape += smape(actual, reference)
      benchmark.mase += mase(actual, reference, scale)
      inside += coverage(actual, lower!.get(id)!, upper!.get(id)!) / actuals!.size
    }
    expect(owa(ours, benchmark)).toBeLessThanOrEqual(aim)
    expect(inside).toBeGreaterThanOrEqual(0.93)
    expect(inside).toBeLessThanOrEqual(0.97)
  })
})

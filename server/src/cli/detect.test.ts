import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { detectCommand } from './detect.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'detect-'))
})
afterAll(() => rm(folder, { recursive: true }))

const at = (name: string): string => join(folder, name)

async function run(...args: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = []
  const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) }
  return { code: await detectCommand(args, io), said: said.join('\n') }
}

/** Runs the command over rows and gives the rows it wrote. */
async function scored(
  rows: string[],
  header = 'timestamp,value',
): Promise<{ said: string; lines: string[] }> {
  await writeFile(at('in.csv'), [header, ...rows].join('\n'))
  const { code, said } = await run('--in', at('in.csv'), '--out', at('out.csv'))
  expect(code).toBe(0)
  const lines = (await readFile(at('out.csv'), 'utf8')).trimEnd().split('\n')
  return { said, lines }
}

const time = (seconds: number): string =>
  new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')

describe('yuzhi detect', () => {
  it('scores readings of each half hour against the same time of other days, in order', async () => {
    const value = (t: number): number =>
      Math.round(100 + 50 * Math.sin((2 * Math.PI * t) / 48) + ((t * 7919) % 13) / 4)
    const rows = Array.from({ length: 960 }, (_, t) => `${time(1800 * t)},${t === 900 ? 400 : value(t)}`)
    const { said, lines } = await scored(rows)
    expect(said).toContain('960 values with a season of 48')
    expect(lines[0]).toBe('timestamp,anomaly_score')
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(rows.map((row) => row.split(',')[0]))
    const scores = lines.slice(1).map((line) => Number(line.split(',')[1]))
    expect(scores.indexOf(Math.max(...scores))).toBe(900)
    expect(scores[900]).toBeGreaterThan(0.999)
    expect(Math.max(...scores.slice(0, 96))).toBe(0)
  })

  it('scores daily reports with their week, and finds columns by name', async () => {
    const value = (t: number): number => (t % 7 > 4 ? 20 : 80) + ((t * 31) % 5)
    const rows = Array.from({ length: 120 }, (_, t) => `x,${t === 110 ? 20 : value(t)},${time(86_400 * t)}`)
    const { said, lines } = await scored(rows, 'place,value,timestamp')
    expect(said).toContain('season of 7')
    expect(lines[111]).toMatch(/^2026-04-21 00:00:00,0\.9/)
  })

  it('takes no season from fewer than three, and bears gaps and unknown times', async () => {
    const few = await scored(Array.from({ length: 100 }, (_, t) => `${1_700_000_000 + 300 * t},${t % 3}`))
    expect(few.said).toContain('no season')
    const odd = await scored(['"a, b",1', 'c,NA', 'd,'])
    expect(odd.lines.slice(1)).toEqual(['"a, b",0', 'c,0', 'd,0'])
  })

  it('says in one sentence why it cannot, with exit code 2', async () => {
    await writeFile(at('columns.csv'), 'time,value\n1,2\n')
    await writeFile(at('text.csv'), 'timestamp,value\n1,2\n2,much\n')
    await writeFile(at('good.csv'), 'timestamp,value\n1,2\n')
    const cases: [string[], RegExp][] = [
      [['--in', at('good.csv')], /--out/],
      [['--in', at('absent.csv'), '--out', at('o.csv')], /Cannot read/],
      [['--in', at('columns.csv'), '--out', at('o.csv')], /timestamp and value/],
      [['--in', at('text.csv'), '--out', at('o.csv')], /line 3: "much"/],
      [['--in', at('good.csv'), '--out', join(folder, 'no', 'o.csv')], /Cannot write/],
      [['--surprise'], /surprise/],
    ]
    for (const [args, reason] of cases) {
      const { code, said } = await run(...args)
      expect(code).toBe(2)
      expect(said).toMatch(reason)
    }
  })
})

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { trendCommand, type TrendReport } from './trend.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trend-'))
})
afterAll(() => rm(folder, { recursive: true }))

const at = (name: string): string => join(folder, name)

async function run(...args: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = []
  const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) }
  return { code: await trendCommand(args, io), said: said.join('\n') }
}

describe('yuzhi trend', () => {
  it('describes each series by its id', async () => {
    const months = Array.from(
      { length: 96 },
      (_, t) => 100 + 20 * Math.sin((Math.PI * t) / 6) + ((t * 7919) % 101) / 50,
    )
    const jump = Array.from({ length: 60 }, (_, t) => (t < 35 ? 5 : 12) + ((t * 37) % 10) / 20)
    const rows = [
      'id,v1',
      `"north, east",${jump.join(',')}`,
      `months,${months.join(',')}`,
      'up,1,2,NA,4',
      'one,7,,',
    ]
    await writeFile(at('in.csv'), rows.join('\r\n'))
    const { code, said } = await run('--in', at('in.csv'), '--out', at('out.json'))
    expect(code).toBe(0)
    expect(said).toContain('4 series')
    const reports = JSON.parse(await readFile(at('out.json'), 'utf8')) as Record<string, TrendReport>
    expect(reports['north, east']!.changePoints).toEqual([35])
    expect(reports['months']!.seasonality.period).toBe(12)
    expect(reports['months']!.seasonality.strength).toBeGreaterThan(0.9)
    expect(reports['months']!.changePoints).toEqual([])
    expect(reports['up']).toMatchObject({
      senSlope: 1,
      mannKendall: { S: 3 },
      seasonality: { period: 1, strength: 0 },
    })
    expect(reports['one']).toEqual({
      changePoints: [],
      mannKendall: { S: 0, z: 0, p: 1 },
      senSlope: null,
      seasonality: { period: 1, strength: 0 },
    })
  })

  it('says in one sentence why it cannot, with exit code 2', async () => {
    await writeFile(at('bad.csv'), 'id,v1\na,1\nb,x\n')
    await writeFile(at('none.csv'), 'id,v1\n')
    const cases: [string[], RegExp][] = [
      [['--in', at('bad.csv'), '--out', at('o.json')], /line 3: "x" in column 2/],
      [['--in', at('none.csv'), '--out', at('o.json')], /no series/],
      [['--out', at('o.json')], /--in/],
      [['--in', at('in.csv'), '--out', join(folder, 'no', 'o.json')], /Cannot write/],
    ]
    for (const [args, reason] of cases) {
      const { code, said } = await run(...args)
      expect(code).toBe(2)
      expect(said).toMatch(reason)
    }
  })
})

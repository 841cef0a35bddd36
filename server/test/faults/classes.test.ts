import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkFile, type FileFaultRow } from '#modules/data/ingest/index.ts'
import { contractText, FAULT_CLASSES, type FaultClass } from './classes.ts'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yuzhi-faults-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

/** What a check finds in a file, through the same door as `yuzhi check`. */
async function check(name: string, one: Pick<FaultClass, 'text' | 'properties' | 'quality'>) {
  const path = join(dir, `${name}.csv`)
  await writeFile(path, one.text)
  const contract = contractText({ kind: name, found: [], ...one })
  const named = join(dir, `${name}.yaml`)
  if (contract !== undefined) await writeFile(named, contract)
  return checkFile([path], contract === undefined ? {} : { contract: named }, async (result, walk) => {
    const faults: FileFaultRow[] = []
    for await (const batch of walk()) faults.push(...batch)
    return { result, faults }
  })
}

describe('every class of fault is found and named with its place', () => {
  it.each(FAULT_CLASSES)('$kind', async (one) => {
    const { result, faults } = await check(one.kind, one)
    const own = faults.filter(({ kind }) => kind === one.kind)
    const places = own.map(({ line, column }) => [line, column])
    expect(places.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual(one.found)
    expect(faults.filter(({ kind }) => kind !== one.kind)).toEqual([])
    expect(result.faultCount).toBe(one.found.length)
    expect(result.rowsIn).toBe(result.accepted + result.quarantined + result.nonData)
  })

  it('foreign-key: judged where the other dataset is given; a file alone says that it waits', async () => {
    const properties = [{ name: 'code', logicalType: 'string' }]
    const key = { rule: 'foreign-key', columns: 'code', dataset: 'division', references: 'code' }
    const quality = [{ id: 'r', type: 'custom', engine: 'yuzhi', implementation: key }]
    const { result } = await check('foreign-key', { text: 'code\na\nb\n', properties, quality })
    expect(result).toMatchObject({ faultCount: 0, accepted: 2 })
    expect(result.rules).toEqual([])
  })

  it('blank-row: no fault but a named row that is not data, with its line', async () => {
    const { result } = await check('blank-row', { text: 'code,n\na,1\n,\nb,2\n' })
    expect(result).toMatchObject({ rowsIn: 4, accepted: 2, nonData: 2 })
    const blank = result.files[0]?.table.nonData.filter(({ kind }) => kind === 'blank')
    expect(blank?.map(({ line }) => line)).toEqual([3])
  })

  it('a repeated row names the one it repeats by file and line, a rule its name and kind', async () => {
    const { faults } = await check('first', {
      text: 'code,n\na,1\nb,2\na,3\n',
      properties: [
        { name: 'code', logicalType: 'string' },
        { name: 'n', logicalType: 'integer' },
      ],
      quality: [
        {
          id: 'once',
          name: '代码唯一',
          metric: 'duplicateValues',
          mustBe: 0,
          arguments: { properties: ['code'] },
        },
      ],
    })
    expect(faults).toMatchObject([
      {
        line: 4,
        rule: 'once',
        ruleName: '代码唯一',
        ruleKind: 'unique',
        kind: 'unique-error',
        dimension: 'accuracy',
      },
    ])
    expect(faults[0]?.first).toEqual({ file: join(dir, 'first.csv'), line: 2 })
  })
})

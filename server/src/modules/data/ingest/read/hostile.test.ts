import { appendFile, mkdir, open, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inFolder, readBack, readFileBack, sharedDuck } from './read-fixture.ts'
import { readTable } from './read-table.ts'
import type { ReadProgress } from './text-table.ts'

const read = (bytes: Buffer | string, name?: string) => readBack(bytes, {}, name)

describe('what is no readable file is refused by name', () => {
  test('missing, folder, empty, dangling link', async () => {
    await inFolder(async (folder) => {
      await expect(readFileBack(join(folder, 'none.csv'), {}, folder)).rejects.toMatchObject({
        code: 'ingest.noSuchFile',
      })
      await expect(readFileBack(folder, {}, folder)).rejects.toMatchObject({ code: 'ingest.notAFile' })
      await symlink(join(folder, 'none.csv'), join(folder, 'link.csv'))
      await expect(readFileBack(join(folder, 'link.csv'), {}, folder)).rejects.toMatchObject({
        code: 'ingest.noSuchFile',
      })
    })
    await expect(read('')).rejects.toMatchObject({ code: 'ingest.emptyFile' })
  })

  test('a program, UTF-32', async () => {
    const program = Buffer.concat([
      Buffer.from('7f454c460201010000', 'hex'),
      Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7) % 32)),
    ])
    await expect(read(program)).rejects.toMatchObject({ code: 'ingest.notText' })
    await expect(read(Buffer.from('fffe000061000000', 'hex'))).rejects.toMatchObject({
      code: 'ingest.unsupportedEncoding',
    })
  })
})

test.each([
  ["o'brien; DROP TABLE x.csv"],
  ['$(touch pwned).csv'],
  ['全省 数据\n第二行.csv'],
  ['-rf *?[a].csv'],
  ['a'.repeat(240) + '.csv'],
  ['x.xlsx'],
])('a file called %j is read like any other', async (name) => {
  const { rows } = await read('a,b\n1,2\n', name)
  expect(rows).toEqual([{ line: 2, cells: ['1', '2'] }])
})

test('a work folder that is yet to be made, with a quote in its name', async () => {
  await inFolder(async (folder) => {
    const workDir = join(folder, "it's")
    await writeFile(join(folder, 'a.csv'), 'a,b\n1,2\n')
    expect((await readFileBack(join(folder, 'a.csv'), {}, workDir)).rows).toHaveLength(1)
  })
})

test('5,000 columns', async () => {
  const line = (make: (at: number) => string) => Array.from({ length: 5000 }, (_, at) => make(at)).join(',')
  const { table, rows } = await read(`${line((at) => `label${at}`)}\n${line(String)}\n1,2\n`)
  expect(table.columns).toHaveLength(5000)
  expect(rows[0]?.cells[4999]).toBe('4999')
  expect(table.faults).toMatchObject([{ line: 3, rule: 'missing-cell', column: 'label2' }])
})

test('more columns than any table has', async () => {
  await expect(read(`${','.repeat(20_000)}\n1\n`)).rejects.toMatchObject({
    code: 'ingest.tooManyColumns',
    details: { limit: 16_384 },
  })
})

test('a cell of two megabytes is a fault of its row', async () => {
  const { table, rows } = await read(`a,b\n1,${'x'.repeat(2 << 20)}\n2,y\n`)
  expect(table.faults).toMatchObject([{ line: 2, rule: 'oversized-cell', column: 'b' }])
  expect(table.faults[0]!.value!.length).toBeLessThan(3000)
  expect(rows).toEqual([{ line: 3, cells: ['2', 'y'] }])
})

test('a long row of cells that are each allowed is read', async () => {
  const { rows } = await read(
    `a,b,c,d\n1,${'x'.repeat(1_000_000)},${'y'.repeat(1_000_000)},${'z'.repeat(1_000_000)}\n2,,,\n`,
  )
  expect(rows.map(({ cells }) => cells[3]?.length)).toEqual([1_000_000, undefined])
})

test('a line of 300 MB is refused with its place, in bounded memory', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'endless.csv')
    await writeFile(file, 'a,b\n1,2\n3,')
    const handle = await open(file, 'a')
    const piece = Buffer.alloc(4 << 20, 'x')
    for (let written = 0; written < 300 << 20; written += piece.length) await handle.write(piece)
    await handle.close()
    const before = process.memoryUsage().rss
    await expect(readFileBack(file, {}, folder)).rejects.toMatchObject({
      code: 'ingest.recordTooLong',
      details: { line: 3 },
    })
    expect(process.memoryUsage().rss - before).toBeLessThan(400 << 20)
  })
}, 60_000)

test('NUL bytes in a cell are a fault of its row', async () => {
  const { table, rows } = await read('code,name\n1,a\0b\n2,c\n')
  expect(table.faults).toMatchObject([{ line: 2, rule: 'nul-byte', column: 'name', value: 'a␀b' }])
  expect(rows).toEqual([{ line: 3, cells: ['2', 'c'] }])
})

test('stray quotes on every line neither hang nor swallow', async () => {
  const { table } = await read(`a,b\n${'1,"x\n'.repeat(2000)}`)
  expect(table).toMatchObject({ rowsIn: 2001, dataRows: 0, faultRows: 2000 })
})

test('a file that changes while it is read', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'growing.csv')
    await writeFile(file, `a,b\n${'1,2\n'.repeat(100_000)}`)
    const duck = await sharedDuck()
    let touched = false
    const onProgress = () => {
      if (!touched) void appendFile(file, '3,4\n')
      touched = true
    }
    await expect(readTable(duck, file, { workDir: folder, onProgress })).rejects.toMatchObject({
      code: 'ingest.changedWhileRead',
    })
  })
})

test('reading stops when told to, and leaves no copy behind', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'a.csv')
    const workDir = join(folder, 'work')
    await mkdir(workDir)
    await writeFile(file, 'a,b\n1,2\n')
    const duck = await sharedDuck()
    const stop = new AbortController()
    const onProgress = (progress: ReadProgress) => {
      if (progress.phase === 'read') stop.abort()
    }
    await expect(readTable(duck, file, { workDir, onProgress, signal: stop.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(await readdir(workDir)).toEqual([])
  })
})

test('formulas and markup in cells stay text', async () => {
  const { rows } = await read('a,b\n"=cmd|\' /C calc\'!A0",<script>alert(1)</script>\n+1+1,@SUM(A1)\n')
  expect(rows.map(({ cells }) => cells)).toEqual([["=cmd|' /C calc'!A0", '<script>alert(1)</script>'], ['+1+1', '@SUM(A1)']]) // prettier-ignore
})

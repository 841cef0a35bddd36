import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inFolder, readBack, sharedDuck, type ReadBack } from './read-fixture.ts'
import { readTable } from './read-table.ts'

const lines = ({ rows }: ReadBack) => rows.map(({ line, cells }) => [line, ...cells])
const faults = ({ table }: ReadBack) =>
  table.faults.map(({ line, rule, column, value }) => [line, rule, column, value])
const labels = ({ table }: ReadBack) => table.columns.map(({ label }) => label)
const failing = (bytes: Buffer | string, hints = {}) => expect(readBack(bytes, hints, 'a.json')).rejects
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
/** 杭州市 in GB 18030. */
const GB_HANGZHOU = Buffer.from('babcd6ddcad0', 'hex')

describe('JSON lines', () => {
  test('columns are all paths, in order of appearance; a record lacks what it does not name', async () => {
    const back = await readBack('{"code":"330102","geo":{"lat":30.1}}\n\n{"name":"上城区","code":"007"}\r\n')
    expect(labels(back)).toEqual(['code', 'geo.lat', 'name'])
    expect(lines(back)).toEqual([
      [1, '330102', '30.1', null],
      [3, '007', null, '上城区'],
    ])
    expect(back.table).toMatchObject({ rowsIn: 3, dataRows: 2, nonData: [{ line: 2, kind: 'blank' }] })
    expect(back.table.format).toMatchObject({
      kind: 'ndjson',
      headerLine: 0,
      delimiter: null,
      encoding: 'utf-8',
    })
    expect(back.table.format.numbering).toBeUndefined()
  })

  test('a broken line costs only itself, wherever it stands', async () => {
    const sound = '{"a":0}\n'.repeat(4)
    const back = await readBack(`{"a":1\n{"a":2}\nrubbish\n{"a":3}{"a":4}\n[5]\n${sound}{"a":10`)
    expect(lines(back).map(([line]) => line)).toEqual([2, 6, 7, 8, 9])
    expect(faults(back)).toEqual([
      [1, 'json-error', 'a', null],
      [3, 'json-error', null, 'rubbish'],
      [4, 'json-error', null, '{"a":4}'],
      [5, 'json-error', null, '[5]'],
      [10, 'json-error', 'a', null],
    ])
    expect(back.table).toMatchObject({ rowsIn: 10, dataRows: 5, faultRows: 5 })
    expect(back.table.faults[0]?.raw).toBe('{"a":1')
  })

  test('cells that cannot be cells', async () => {
    const back = await readBack('{"a":"x\\u0000"}\n{"a":"\\ud800"}\n{"a":"ok, \\"q\\"\\n2"}\n')
    expect(faults(back)).toEqual([
      [1, 'nul-byte', 'a', 'x␀'],
      [2, 'encoding-error', 'a', '\ufffd'],
    ])
    expect(lines(back)).toEqual([[3, 'ok, "q"\n2']])
  })

  test('a total is no data; a remark, being named, is', async () => {
    const back = await readBack(
      '{"地区":"杭州市","v":1}\n{"地区":"合计","v":1}\n{"地区":"注：快报","v":null}\n',
    )
    expect(back.table.nonData).toMatchObject([{ line: 2, kind: 'total' }])
    expect(lines(back).map(([line]) => line)).toEqual([1, 3])
  })

  test('UTF-16, a byte order mark, GB 18030 and a broken line in it', async () => {
    const text = '{"市":"杭州市"}\n{"市":"宁波市"}\n'
    for (const bytes of [
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      utf16be(text),
    ]) {
      const back = await readBack(bytes)
      expect(lines(back)).toEqual([
        [1, '杭州市'],
        [2, '宁波市'],
      ])
      expect(labels(back)).toEqual(['市'])
    }
    const gb = [Buffer.from('{"a":"'), GB_HANGZHOU, Buffer.from('"}\n')]
    const mixed = await readBack(Buffer.concat([...gb, Buffer.from('{"a":"\xff\xff"}\n', 'latin1'), ...gb]))
    expect(lines(mixed)).toEqual([
      [1, '杭州市'],
      [3, '杭州市'],
    ])
    expect(faults(mixed)).toMatchObject([[2, 'encoding-error', null, expect.stringContaining('\ufffd')]])
    expect(mixed.table.format.encoding).toBe('gb18030')
  })

  test('lines longer than the head that is looked at', async () => {
    const long = 'x'.repeat(200_000)
    for (const text of [`{"a":"${long}"}\n{"a":"2"}\n`, `{"a":"2"}\n{"a":"${long}"}\n`]) {
      const back = await readBack(text)
      expect(back.table).toMatchObject({ dataRows: 2, format: { kind: 'ndjson' } })
      expect(back.rows.map(({ line }) => line)).toEqual([1, 2])
    }
  })

  test('names that differ only by spaces stay apart', async () => {
    const back = await readBack('{"a":1," a":2,"":3}\n{"a":4}\n')
    expect(labels(back)).toEqual(['a', 'a_2', 'column_3'])
    expect(faults(back).map(([, rule]) => rule)).toEqual(['duplicate-label', 'blank-header'])
    expect(back.table.faultRows).toBe(0)
  })

  test('more names than any table has', async () => {
    const text = Array.from({ length: 17_000 }, (_, at) => `{"k${at}":1}`).join('\n')
    await failing(text).toMatchObject({ code: 'ingest.tooManyColumns', details: { line: 16_385 } })
  })
})

describe('a JSON document', () => {
  test('an array of objects; lines where each record begins one', async () => {
    const back = await readBack(
      JSON.stringify([{ a: 1, b: { c: [1, 2] } }, { a: '二' }], null, 2),
      {},
      'x.csv',
    )
    expect(labels(back)).toEqual(['a', 'b.c'])
    expect(lines(back)).toEqual([
      [2, '1', '1;2'],
      [11, '二', null],
    ])
    expect(back.table.format).toMatchObject({ kind: 'json' })
    expect(back.table.format.numbering).toBeUndefined()
  })

  test('on one line the records are counted', async () => {
    const back = await readBack('[{"a":1},{"a":},{"a":3}, 4]')
    expect(lines(back)).toEqual([
      [1, '1'],
      [3, '3'],
    ])
    expect(faults(back)).toEqual([
      [2, 'json-error', 'a', '}'],
      [4, 'json-error', null, '4'],
    ])
    expect(back.table.format).toMatchObject({ kind: 'json', numbering: 'record' })
  })

  const page =
    '{"code":0,"data":{"total":2,"rows":[{"a":1},\n{"a":2}]},"codes":[{"k":"v"}],"ids":[1,2,3,4,5,6,7,8,9]}'

  test('the array inside an object is found: the largest of objects, or the one named', async () => {
    const found = await readBack(page)
    expect(lines(found)).toEqual([
      [1, '1'],
      [2, '2'],
    ])
    expect(found.table.format).toMatchObject({ sheet: 'data.rows', sheets: ['data.rows', 'codes'] })
    expect(labels(await readBack(page, { sheet: 'codes' }))).toEqual(['k'])
    await failing(page, { sheet: 'none' }).toMatchObject({
      code: 'ingest.noSuchSheet',
      details: { sheets: ['data.rows', 'codes'] },
    })
  })

  test('an object without an array is one record', async () => {
    expect(lines(await readBack('{\n"a": 1,\n"b": {"c": 2}\n}\n'))).toEqual([[1, '1', '2']])
  })

  test('a record that is not closed ends where the next begins', async () => {
    const back = await readBack('[\n  {"a": 1,\n  {"a": 2},\n  {"a": "x},\n  {"a": 4},\n  {"a": 5}\n]\n')
    expect(lines(back)).toEqual([
      [3, '2'],
      [5, '4'],
      [6, '5'],
    ])
    expect(faults(back).map(([line, rule]) => [line, rule])).toEqual([
      [2, 'json-error'],
      [4, 'json-error'],
    ])
    const stray = await readBack('[\n  {"a": 1}}},\n  {"a": 2}\n]\n')
    expect(lines(stray)).toEqual([
      [1, '1'],
      [3, '2'],
    ])
    expect(faults(stray)).toMatchObject([[2, 'json-error', null, expect.stringContaining('}}')]])
    expect(stray.table.format.numbering).toBe('record')
  })

  test('cut short, what is whole is read and the cut is a fault', async () => {
    const within = await readBack('[\n{"a":1},\n{"a":2},\n{"a":')
    expect(lines(within)).toHaveLength(2)
    expect(faults(within)).toMatchObject([[4, 'json-error', null, '{"a":']])
    const between = await readBack('[\n{"a":1},\n{"a":2},\n')
    expect(lines(between)).toHaveLength(2)
    expect(faults(between)).toEqual([[4, 'json-error', null, null]])
    expect(between.table).toMatchObject({ rowsIn: 3, dataRows: 2, faultRows: 1 })
  })

  test('what follows the array is a fault, even if it looks like a record', async () => {
    const back = await readBack('[{"a":1}]\n{"a":2}\n')
    expect(back.table).toMatchObject({ rowsIn: 2, dataRows: 1, faultRows: 1 })
    expect(faults(back)).toEqual([[2, 'json-error', null, '{"a":2}\n']])
  })

  test('UTF-16 and undecodable bytes', async () => {
    expect(lines(await readBack(utf16be('[{"a":"杭州"},\n{"a":"宁波"}]')))).toEqual([
      [1, '杭州'],
      [2, '宁波'],
    ])
    const broken = Buffer.from('[{"a":"é"},\n{"a":"\xff"},\n{"a":"c"}]'.replace('é', 'Ã©'), 'latin1')
    const back = await readBack(broken)
    expect(lines(back)).toEqual([
      [1, 'é'],
      [3, 'c'],
    ])
    expect(faults(back).map(([line, rule]) => [line, rule])).toEqual([[2, 'encoding-error']])
  })

  test.each([
    ['[]'],
    ['{}'],
    ['[[1,2],[3,4]]'],
    ['[{'],
    ['{"a":{"b":"c'],
    ['[{}]'],
    [`[${'['.repeat(100_000)}`],
  ])('%.20s holds no record', async (text) => {
    await failing(text).toMatchObject({ code: 'ingest.noRecords' })
  })

  test('unclosed everywhere, it is given up in bounded time', async () => {
    const text = `[\n${'{"a":[{}],\n'.repeat(40)}${'{"b":1},'.repeat(2_000_000)}`
    const started = performance.now()
    await failing(text).toMatchObject({ code: 'ingest.brokenJson' })
    expect(performance.now() - started).toBeLessThan(15_000)
  })
})

test.each([
  ['[id],[name]\n1,2\n', ['[id]', '[name]']],
  ['{x},y\n1,2\n', ['{x}', 'y']],
  ['payload,b\n"{""a"":1}",2\n', ['payload', 'b']],
  ['PAR1,PAR2\n1,2\n', ['PAR1', 'PAR2']],
  ['PK,b\n1,2\n', ['PK', 'b']],
])('%j is delimited text all the same', async (text, expected) => {
  const back = await readBack(text, {}, 'a.json')
  expect(back.table.format.kind).toBe('csv')
  expect(labels(back)).toEqual(expected)
})

describe('too large to hold', () => {
  /** Reads a file of one beginning and a piece repeated up to a size; says how far the memory grew. */
  async function readLarge(beginning: string, piece: string, bytes: number): Promise<number> {
    return inFolder(async (folder) => {
      const file = join(folder, 'large.json')
      const handle = await open(file, 'w')
      await handle.write(beginning)
      const block = Buffer.from(piece.repeat(Math.ceil((4 << 20) / piece.length)))
      for (let written = 0; written < bytes; written += block.length) await handle.write(block)
      await handle.close()
      const before = process.memoryUsage().rss
      await readTable(await sharedDuck(), file, { workDir: folder })
      return process.memoryUsage().rss - before
    })
  }

  test('one document', async () => {
    await expect(readLarge('[', '{"a":1},\n', 257 << 20)).rejects.toMatchObject({
      code: 'ingest.documentTooLarge',
      details: { limitBytes: 256 << 20 },
    })
  }, 60_000)

  test('one line among lines', async () => {
    await expect(readLarge('{"a":1}\n{"a":2}\n{"a":"', 'x', 80 << 20)).rejects.toMatchObject({
      code: 'ingest.recordTooLong',
      details: { line: 3 },
    })
  }, 60_000)

  test('lines may be more than memory would hold as one', async () => {
    const long = JSON.stringify({ a: 'x'.repeat(500_000) })
    expect(await readLarge('', `${long}\n`, 300 << 20)).toBeLessThan(700 << 20)
  }, 60_000)
})

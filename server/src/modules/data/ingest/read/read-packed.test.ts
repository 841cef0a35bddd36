import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as XLSX from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { sqlText } from '#platform/duck.ts'
import { inFolder, readBack, readFileBack, sharedDuck } from './read-fixture.ts'
import type { ReadHints } from './text-table.ts'
import { zip } from './zip-fixture.ts'

const failing = (bytes: Buffer, hints: ReadHints = {}) => expect(readBack(bytes, hints, 'a.csv')).rejects
const file = (name: string | Buffer, text: string | Buffer) => ({
  name,
  content: Buffer.from(text as string),
})
const csv = 'code,name\n330102,上城区\n330105,\n'
const csvRows = [
  { line: 2, cells: ['330102', '上城区'] },
  { line: 3, cells: ['330105', null] },
]

async function parquet(query: string): Promise<Buffer> {
  const duck = await sharedDuck()
  return inFolder(async (folder) => {
    const path = join(folder, 'made.parquet')
    await duck.run(`COPY (${query}) TO ${sqlText(path)} (FORMAT parquet)`)
    return readFile(path)
  })
}

function workbook(): Buffer {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['a', 'b'], ['x', 1]]), 'S') // prettier-ignore
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

describe('Parquet', () => {
  test('every type as text, rows counted from 1', async () => {
    const bytes = await parquet(`
      select date '2024-01-02' as d, timestamp '2024-01-02 03:04:05.5' as t, timestamptz '2024-01-02 03:04:05+08' as tz,
        1.50::decimal(10,2) as m, 330106199001011234567::hugeint::varchar as id, true as f, '' as e, null::int as n,
        {'x': 1, 'y': {'z': '二'}} as s, [1, null, 3] as l, ['p;q'] as semi, [{'k': 1}] as deep, encode('杭州') as b
      union all select null, null, null, -0.25, '007', false, ' x ', 5, null, null, null, null, '\\xFF'::blob`)
    const { table, rows } = await readBack(bytes, {}, 'a.csv')
    expect(table.columns.map(({ label }) => label)).toEqual(
      ['d', 't', 'tz', 'm', 'id', 'f', 'e', 'n', 's.x', 's.y.z', 'l', 'semi', 'deep', 'b'], // prettier-ignore
    )
    expect(rows).toEqual([
      {
        line: 1,
        cells: ['2024-01-02', '2024-01-02 03:04:05.5', '2024-01-01 19:04:05Z', '1.50', '330106199001011234567', 'true',
          null, null, '1', '二', '1;;3', '["p;q"]', '[{"k":1}]', '杭州'], // prettier-ignore
      },
      {
        line: 2,
        cells: [null, null, null, '-0.25', '007', 'false', ' x ', '5', null, null, null, null, null, '\\xFF'],
      },
    ])
    expect(table).toMatchObject({ rowsIn: 2, dataRows: 2, faultRows: 0, nonData: [], faults: [] })
    expect(table.format).toMatchObject({
      kind: 'parquet',
      numbering: 'record',
      headerLine: 0,
      bytes: bytes.length,
    })
  })

  test('names that are patterns or SQL to DuckDB', async () => {
    const bytes = await parquet('select 1 as "a""; DROP TABLE x", 2 as file_row_number, 3 as _line')
    for (const name of ['*.parquet', '[a]?.parquet', "o'brien.parquet", 'k=v.parquet']) {
      const { table, rows } = await readBack(bytes, {}, name)
      expect(table.columns.map(({ label }) => label)).toEqual([
        'a"; DROP TABLE x',
        'file_row_number',
        '_line',
      ])
      expect(rows).toEqual([{ line: 1, cells: ['1', '2', '3'] }])
    }
  })

  test('damaged anywhere, it is read or refused by name, and the session lives on', async () => {
    const bytes = await parquet('select i, i::varchar as t from range(50) r(i)')
    for (let at = 5; at < bytes.length; at += 97) {
      const broken = Buffer.from(bytes)
      broken.fill(0xff, at, at + 8)
      const outcome = await readBack(broken).catch(({ code }: { code?: string }) => code)
      if (typeof outcome === 'string' || outcome === undefined)
        expect(outcome, `at ${at}`).toBe('ingest.brokenParquet')
      else expect(outcome.table.dataRows).toBe(outcome.rows.length)
    }
    for (const length of [5, 12, 100, bytes.length - 1])
      await failing(bytes.subarray(0, length)).toMatchObject({ code: 'ingest.brokenParquet' })
    expect((await readBack(bytes)).rows).toHaveLength(50)
  })

  test('no rows', async () => {
    await failing(await parquet('select 1 as a where false')).toMatchObject({ code: 'ingest.emptyFile' })
  })
})

describe('packed', () => {
  test('a table in gzip, with the fingerprint of what was delivered', async () => {
    const bytes = gzipSync(csv)
    const { table, rows } = await readBack(bytes)
    expect(rows).toEqual(csvRows)
    expect(table.format).toMatchObject({ kind: 'csv', container: 'gzip', bytes: bytes.length })
    expect(table.format.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(table.format.sheet).toBeUndefined()
  })

  test.each([[0], [8]])(
    'a table in a ZIP, method %i, below a folder and beside shadows of macOS',
    async (method) => {
      const shadow = { name: '__MACOSX/._a.csv', content: Buffer.alloc(5000, 'x') }
      const folder = { name: 'data/', content: Buffer.alloc(0), method: 0 }
      const { table, rows } = await readBack(zip([folder, { ...file('data/a.csv', csv), method }, shadow]))
      expect(rows).toEqual(csvRows)
      expect(table.format).toMatchObject({ kind: 'csv', container: 'zip' })
    },
  )

  test('of several files the largest or the named; the others are listed, names in GBK too', async () => {
    const gbk = Buffer.concat([Buffer.from('babcd6ddcad0', 'hex'), Buffer.from('.csv')])
    const archive = zip([file('small.json', '[{"a":1}]'), file(gbk, csv)])
    const { table } = await readBack(archive)
    expect(table.format).toMatchObject({
      kind: 'csv',
      sheet: '杭州市.csv',
      sheets: ['small.json', '杭州市.csv'],
    })
    expect((await readBack(archive, { sheet: 'small.json' })).table.format.kind).toBe('json')
    await failing(archive, { sheet: 'x' }).toMatchObject({ code: 'ingest.noSuchSheet' })
  })

  test('anything that can be read can be packed', async () => {
    const table = await parquet("select 'x' as a, 1 as b")
    const contents: [string, Buffer][] = [
      ['xlsx', workbook()],
      ['parquet', table],
      ['ndjson', Buffer.from('{"a":"x","b":1}\n{"a":"x","b":1}\n')],
      ['json', Buffer.from('[{"a":"x","b":1}]')],
    ]
    for (const [kind, content] of contents) {
      for (const packed of [gzipSync(content), zip([{ name: 'inner', content }])]) {
        const back = await readBack(packed)
        expect(back.table.format.kind).toBe(kind)
        expect(back.rows[0]?.cells).toEqual(['x', '1'])
      }
    }
  })

  test('names that climb out of the folder write nothing anywhere', async () => {
    await inFolder(async (folder) => {
      const workDir = join(folder, 'a/b/work')
      await mkdir(workDir, { recursive: true })
      const path = join(folder, 'a/evil.zip')
      await writeFile(path, zip([file('../../evil.csv', csv), file(`${folder}/abs.csv`, 'a\n1\n')]))
      const { table, rows } = await readFileBack(path, {}, workDir)
      expect(rows).toEqual(csvRows)
      expect(table.format.sheet).toBe('../../evil.csv')
      expect((await readdir(workDir)).filter((name) => !/^[0-9a-f-]{36}\.csv$/.test(name))).toEqual([])
      await expect(access(join(folder, 'a/evil.csv'))).rejects.toThrow()
      await expect(access(join(folder, 'abs.csv'))).rejects.toThrow()
    })
  })
})

describe('refused by name', () => {
  const gz = gzipSync(csv)

  test.each([
    ['an archive in an archive', zip([file('a.zip', zip([file('a.csv', csv)]))]), 'nestedArchive'],
    ['gzip in a ZIP', zip([{ name: 'a.gz', content: gz }]), 'nestedArchive'],
    ['gzip in gzip', gzipSync(gz), 'nestedArchive'],
    ['an encrypted entry', zip([{ ...file('a.csv', csv), flags: 1 }]), 'encryptedArchive'],
    ['an unknown method', zip([{ ...file('a.csv', csv), method: 14 }]), 'unknownPacking'],
    ['no file', zip([]), 'emptyArchive'],
    ['only a folder', zip([{ name: 'x/', content: Buffer.alloc(0), method: 0 }]), 'emptyArchive'],
    ['an empty file', zip([file('a.csv', '')]), 'emptyFile'],
    ['a wrong checksum', zip([{ ...file('a.csv', csv), crc: 1, method: 0 }]), 'brokenZip'],
    ['gzip cut short', gz.subarray(0, -9), 'brokenZip'],
    ['gzip with a wrong checksum', Buffer.concat([gz.subarray(0, -8), Buffer.alloc(8)]), 'brokenZip'],
    ['7z', Buffer.from('377abcaf271c0004aabb', 'hex'), 'unknownPacking'],
    ['RAR', Buffer.from('526172211a070100aabb', 'hex'), 'unknownPacking'],
    ['bzip2', Buffer.from('425a68393141592653595a5a', 'hex'), 'unknownPacking'],
    [
      'a program',
      zip([{ name: 'a.csv', content: Buffer.from('7f454c4602010100'.padEnd(400, '01'), 'hex') }]),
      'notText',
    ],
  ])('%s', async (_what, bytes, code) => {
    await failing(bytes).toMatchObject({ code: `ingest.${code}` })
  })

  test('the error names the file in the archive', async () => {
    await failing(zip([file('空.csv', '')])).toMatchObject({ details: { entry: '空.csv' } })
  })

  test('bombs, whatever they declare', async () => {
    const zeros = Buffer.alloc(64 << 20)
    for (const bomb of [
      gzipSync(zeros),
      zip([{ name: 'a', content: zeros }]),
      zip([{ name: 'a', content: zeros, declared: 9 }]),
    ]) {
      await inFolder(async (folder) => {
        const path = join(folder, 'bomb')
        const workDir = join(folder, 'work')
        await writeFile(path, bomb)
        await expect(readFileBack(path, {}, workDir)).rejects.toMatchObject({ code: 'ingest.zipBomb' })
        expect(await readdir(workDir)).toEqual([])
      })
    }
  })
})

/** Pieces of which a file is put together: sound, blank, broken, foreign. */
const pieces = [
  '{"a":1,"b":"x"}',
  '{"a":2}',
  '',
  '{"a":',
  '[1]',
  '{"地区":"合计"}',
  'rubbish',
  '{"a":"\\u0000"}',
  '{}',
  '{"a":"x}',
  '}',
]

describe('every record is entered once', () => {
  test.each([
    ['JSON lines', (parts: string[]) => `{"a":0}\n${parts.join('\n')}`],
    ['a document of one line', (parts: string[]) => `[{"a":0},${parts.join(',')}]`],
    ['a document of lines', (parts: string[]) => `[\n{"a":0},\n${parts.join(',\n')}\n]`],
    ['packed', (parts: string[]) => gzipSync(`{"a":0}\n${parts.join('\n')}`)],
  ])('%s', async (_what, build) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }),
        async (parts) => {
          const { table, rows } = await readBack(build(parts))
          expect(table.rowsIn).toBe(table.dataRows + table.nonData.length + table.faultRows)
          expect(rows).toHaveLength(table.dataRows)
          const lines = [
            ...rows,
            ...table.nonData,
            ...table.faults.filter(({ rule }) => rule !== 'duplicate-label'),
          ]
          expect(new Set(lines.map(({ line }) => line)).size).toBe(table.rowsIn)
        },
      ),
      { numRuns: 30 },
    )
  })
})

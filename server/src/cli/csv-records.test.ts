import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quoteCell } from './series-csv.ts'
import { readCsv } from './csv-records.ts'

describe('readCsv', () => {
  it('gives back what was written, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', "'", '中', '#'), maxLength: 6 })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')
        expect(readCsv(text)).toEqual(rows)
      }),
    )
  })

  it('reads plain cells, a byte order mark, an empty last cell and a line with a stray quote', () => {
    expect(readCsv('\uFEFFpayload,n\n1 or 1,\nab"c,2\n')).toEqual([
      ['payload', 'n'],
      ['1 or 1', ''],
      ['ab"c', '2'],
    ])
    expect(quoteCell('a,b')).toBe('"a,b"')
  })
})

import { expect, it } from 'vitest'
import { toCsv } from './csv.ts'

it('quotes what needs quoting and begins with the mark spreadsheets look for', () => {
  expect(
    toCsv(
      ['名称', 'n'],
      [
        ['a,"b"\nc', 1],
        [null, -2.5],
      ],
    ),
  ).toBe('\uFEFF名称,n\r\n"a,""b""\nc",1\r\n,-2.5\r\n')
})

it('does not let a spreadsheet run a value as a formula', () => {
  expect(toCsv(['x'], [['=HYPERLINK("http://evil")'], ['-3'], ['@sum']])).toBe(
    '\uFEFFx\r\n"\'=HYPERLINK(""http://evil"")"\r\n-3\r\n\'@sum\r\n',
  )
})

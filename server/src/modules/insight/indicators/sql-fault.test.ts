import { expect, it } from 'vitest'
import { readFault } from './sql-fault.ts'

const duckError = (position: number) =>
  new Error(`Parser Error: {"exception_type":"Parser","exception_message":"bad","position":"${position}"}`)

it('turns a position in bytes into line and column of the text', () => {
  const sql = '-- 注释\nselect x'
  const position = Buffer.from('-- 注释\nselect ').length
  expect(readFault(duckError(position), sql)).toEqual({ message: 'Parser: bad', line: 2, column: 8 })
  expect(readFault(duckError(position + 10), sql, 10)).toMatchObject({ line: 2, column: 8 })
})

it('names no place that is not in the text, and passes on what it cannot read', () => {
  expect(readFault(duckError(3), 'select', 10)).toMatchObject({ line: null, column: null })
  expect(readFault(new Error('interrupted'), 'select')).toEqual({
    message: 'interrupted',
    line: null,
    column: null,
  })
})

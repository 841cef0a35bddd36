import { expect, it } from 'vitest'
import { keyOf } from './components/correction-dialog.tsx'
import { readColumns } from './planned-columns.ts'

it('reads a column a line, with or without a name of its own, once each', () => {
  expect(readColumns('姓名、身份证号\n\nphone 联系电话\n姓名')).toEqual([
    { name: '姓名', title: '姓名' },
    { name: '身份证号', title: '身份证号' },
    { name: 'phone', title: '联系电话' },
  ])
  expect(readColumns(' \n,')).toEqual([])
})

it('reads a key of several parts', () => {
  expect(keyOf('year=2025, code = 330102；x=a=b')).toEqual({ year: '2025', code: '330102', x: 'a=b' })
  expect(keyOf('')).toEqual({})
})

import { expect, it } from 'vitest'
import { makeProblem } from '../../lib/problem.ts'
import { flatten, nest, refusals } from './nested.ts'

const nested = { code: 'a', title: { zh: '甲', en: 'A' }, hints: { sheet: 'S', totalLabels: ['合计'] } }
const flat = {
  code: 'a',
  'title/zh': '甲',
  'title/en': 'A',
  'hints/sheet': 'S',
  'hints/totalLabels': ['合计'],
}

it('makes objects of paths and paths of objects', () => {
  expect(nest(flat)).toEqual(nested)
  expect(flatten(nested)).toEqual(flat)
  expect(nest({ code: 'a', 'hints/sheet': undefined })).toEqual({ code: 'a' })
})

it('finds what the server refused under the same paths', () => {
  const details = { issues: [{ path: '/title/zh', message: 'Too small' }] }
  const problem = makeProblem({ status: 400, code: 'platform.invalid', title: '', details, traceId: null })
  expect(refusals(problem)).toEqual({ 'title/zh': 'Too small' })
  expect(refusals(new Error('other'))).toEqual({})
})

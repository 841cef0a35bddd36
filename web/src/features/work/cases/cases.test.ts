import { describe, expect, it } from 'vitest'
import { makeProblem } from '../../../lib/problem.ts'
import { readTableState } from '../../../lib/url-state.ts'
import { toQuery, type CaseClock } from './api.ts'
import { textOf } from './components/case-form.tsx'
import { toneOf } from './components/clock-display.tsx'
import { faultyFields } from './form-faults.ts'

const query = (search: string) => toQuery(readTableState(new URLSearchParams(search)))

describe('what the list asks for', () => {
  it('is the open cases, most pressing first', () => {
    expect(query('')).toEqual({ page: 1, size: 20, sort: 'dueAt', open: 'true' })
  })

  it('is all cases or the closed ones when so chosen', () => {
    expect(query('open=all')).not.toHaveProperty('open')
    expect(query('open=false&mine=true&type=alert&q=水')).toMatchObject({
      open: 'false',
      mine: 'true',
      type: 'alert',
      q: '水',
    })
  })
})

describe('a clock’s tone', () => {
  const clock = (status: CaseClock['status'], elapsed: number, remaining: number): CaseClock => ({
    name: 'handling',
    label: { zh: '', en: '' },
    unit: 'workingDays',
    status,
    startedAt: '',
    stoppedAt: null,
    dueAt: null,
    legalDueAt: null,
    elapsed,
    remaining,
    legalBasis: { zh: '', en: '' },
  })

  it.each([
    ['running', 1, 9, 'blue'],
    ['running', 8, 2, 'orange'],
    ['overdue', 12, -2, 'red'],
    ['suspended', 1, 9, 'grey'],
    ['met', 3, 7, 'green'],
  ] as const)('%s after %d with %d left is %s', (status, elapsed, remaining, tone) => {
    expect(toneOf(clock(status, elapsed, remaining))).toBe(tone)
  })
})

it('finds the fields the server refused', () => {
  const details = {
    faults: [{ pointer: '/a~1b' }, { pointer: '/cause' }, { pointer: '/cause/0' }, { pointer: '' }],
  }
  expect(
    faultyFields(makeProblem({ status: 422, code: 'cases.formInvalid', title: '', details, traceId: null })),
  ).toEqual(['a/b', 'cause'])
  expect(faultyFields(new Error('other'))).toEqual([])
})

describe('a filled-in value', () => {
  const words = { yes: '是', no: '否' }
  it.each([
    [{ oneOf: [{ const: 'red', title: '红色' }] }, 'red', '红色'],
    [{ type: 'object' as const }, { zh: '西湖区', en: 'Xihu' }, '西湖区'],
    [{ type: 'boolean' as const }, false, '否'],
    [{ type: 'number' as const }, 1234.5, '1,234.5'],
    [{ type: 'string' as const }, undefined, '—'],
    [{ type: 'string' as const }, '说明', '说明'],
  ])('%j with %j reads %s', (field, value, expected) => {
    expect(textOf(field, value, 'zh', words)).toBe(expected)
  })
})

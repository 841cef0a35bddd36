import { describe, expect, it } from 'vitest'
import { suggestSteps } from './suggest-steps.ts'

const forType = (value: string, type: string) => suggestSteps({ kind: 'type', value, type })

describe('suggestSteps', () => {
  it.each([
    [' 330106', [{ op: 'trim' }]],
    ['３３０１０６', [{ op: 'half-width' }]],
    ['　１２', [{ op: 'trim' }, { op: 'half-width' }]],
    ['不详', [{ op: 'null' }]],
  ])('tidies %j', (value, steps) => {
    expect(suggestSteps({ kind: 'pattern', value, type: null })).toEqual(steps)
  })

  it.each([
    ['12,345', 'integer', { op: 'number' }],
    ['45012', 'date', { op: 'date', excelSerial: true }],
    ['45012.5', 'timestamp', { op: 'datetime', excelSerial: true }],
    ['25.01.2023', 'date', { op: 'date', order: 'day-first' }],
    ['2023年1月5日', 'date', { op: 'date' }],
  ])('reads %j as %s', (value, type, step) => {
    expect(forType(value, type)).toEqual([step])
  })

  it('begins a replacement where only a person knows what is meant', () => {
    expect(suggestSteps({ kind: 'code-list', value: '男生', type: null })).toEqual([
      { op: 'map', values: { 男生: '' } },
    ])
    expect(forType('很多', 'integer')).toEqual([{ op: 'map', values: { 很多: '' } }])
  })

  it('has nothing to offer for a value that is not there', () => {
    expect(suggestSteps({ kind: 'required', value: null, type: null })).toEqual([])
  })
})

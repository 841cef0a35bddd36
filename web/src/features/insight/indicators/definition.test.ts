import { describe, expect, it } from 'vitest'
import zh from './messages/zh.json' with { type: 'json' }
import { blankDefinition, missingOf, sqlFaultOf } from './blank-definition.ts'
import { rowsOf } from './series-rows.ts'

describe('missingOf', () => {
  it('names all that a new definition needs, each with a label', () => {
    const missing = missingOf(blankDefinition)
    expect(missing).toEqual(['code', 'name', 'description', 'unit', 'department', 'datasets'])
    expect(missing.filter((field) => !(field in zh.field))).toEqual([])
  })

  it('needs every text in both languages, and a code the server takes', () => {
    const text = { zh: '人口', en: 'People' }
    const full = {
      ...blankDefinition,
      ...{
        code: 'people',
        name: text,
        unit: text,
        description: text,
        department: 'tjj',
        datasets: ['population'],
      },
    }
    expect(missingOf(full)).toEqual([])
    expect(missingOf({ ...full, name: { zh: '人口', en: ' ' }, code: 'People' })).toEqual(['code', 'name'])
  })
})

describe('sqlFaultOf', () => {
  it('reads the place where it is known', () => {
    expect(sqlFaultOf({ message: 'no such column', line: 2, column: 8 })).toEqual({
      message: 'no such column',
      line: 2,
      column: 8,
    })
    expect(sqlFaultOf({ message: 'too slow' })).toEqual({ message: 'too slow', line: null, column: null })
    expect(sqlFaultOf({ reason: 'columns' })).toBeNull()
  })
})

describe('rowsOf', () => {
  it('puts what is expected before what was, newest first, and marks what was unusual', () => {
    const point = (period: string, value: number) => ({ period, value, version: 1, earlier: [] })
    const anomaly = { period: '2024', value: 9, score: 1, expected: 2, lower: 1, upper: 3, lastLike: null }
    const rows = rowsOf({
      points: [point('2023', 2), point('2024', 9)],
      forecast: { model: 'ets', level: 0.8, points: [{ period: '2025', mean: 4, lower: 3, upper: 5 }] },
      anomalies: [anomaly],
    })
    expect(rows.map(({ period, value, mean, unusual }) => [period, value, mean, unusual])).toEqual([
      ['2025', null, 4, false],
      ['2024', 9, null, true],
      ['2023', 2, null, false],
    ])
  })
})

import { describe, expect, it } from 'vitest'
import zh from './messages/zh.json' with { type: 'json' }
import { blankConditions, blankRule, isCalm, missingOf } from './rule-draft.ts'

describe('missingOf', () => {
  it('names what a new rule needs, each with a label', () => {
    const missing = missingOf(blankRule)
    expect(missing).toEqual(['code', 'name', 'indicator'])
    expect(missing.filter((field) => !(field in zh.field))).toEqual([])
  })

  it('refuses a hysteresis on the wrong side', () => {
    const rule = { ...blankRule, code: 'air-bad', name: { zh: 'x', en: 'x' }, indicator: 'pm25' }
    expect(missingOf(rule)).toEqual([])
    expect(missingOf({ ...rule, clear: 1 })).toEqual(['clear'])
    expect(missingOf({ ...rule, clear: -1 })).toEqual([])
  })
})

describe('isCalm', () => {
  it('turns with the direction of the condition', () => {
    const below = { ...blankConditions.threshold, direction: 'below' as const, limit: 10 }
    expect([isCalm(below as never, 12), isCalm(below as never, 8)]).toEqual([true, false])
  })

  it('measures a fall of ten percent as minus ten', () => {
    expect([isCalm(blankConditions.change, -5), isCalm(blankConditions.change, -20)]).toEqual([true, false])
  })

  it('of an anomaly is a lower score', () => {
    expect([isCalm(blankConditions.anomaly, 0.9), isCalm(blankConditions.anomaly, 1)]).toEqual([true, false])
  })
})

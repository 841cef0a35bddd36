import { describe, expect, it } from 'vitest'
import { findUnit, quantityOf, UNIT_NAMES, unitFactor, unitsLike } from './unit.ts'
import { unitConversion } from './propose-mapping.ts'
import { scaleDecimal } from './transform-unit.ts'

describe('units', () => {
  it.each([
    ['㎡', '平方米'],
    ['km²', '平方公里'],
    ['吨标煤', '吨标准煤'],
    [' 万 元 ', '万元'],
    ['ｋｇ', '千克'],
    ['岁', undefined],
    ['toString', undefined],
  ])('reads %s as %s', (text, unit) => expect(findUnit(text)).toBe(unit))

  it('converts only what measures the same thing, and back to where it came from', () => {
    for (const from of UNIT_NAMES) {
      for (const to of UNIT_NAMES) {
        const factor = unitFactor(from, to)
        expect([from, to, factor !== undefined]).toEqual([from, to, quantityOf(from) === quantityOf(to)])
        const back = unitFactor(to, from)
        if (factor)
          expect([back?.numerator, back?.denominator]).toEqual([factor.denominator, factor.numerator])
      }
    }
    expect(unitFactor('万元', '亩')).toBeUndefined()
    expect(unitFactor('元', '美元')).toBeUndefined()
    expect(unitFactor('吨', '吨标准煤')).toBeUndefined()
    expect(scaleDecimal('3', '万元', '亩')).toBe('3')
  })

  it.each([
    ['15', '亩', '公顷', '1'],
    ['1', '万亩', '平方公里', '6.6666666667'],
    ['2.5', '亿千瓦时', '万千瓦时', '25000'],
    ['1200', '吨标准煤', '万吨标准煤', '0.12'],
    ['90', '分钟', '小时', '1.5'],
  ])('%s %s is %s %s', (number, from, to, expected) => expect(scaleDecimal(number, from, to)).toBe(expected))

  it('finds the longer name first, so that 万元 is not taken for 元', () => {
    expect(unitsLike('元').indexOf('万元')).toBeLessThan(unitsLike('元').indexOf('元'))
  })

  it('proposes a conversion for the unit in a label, however it is written', () => {
    expect(unitConversion('能耗（吨标煤）', '万吨标准煤')).toEqual({
      op: 'unit',
      from: '吨标准煤',
      to: '万吨标准煤',
    })
    expect(unitConversion('建筑面积(㎡)', '平方米')).toBeUndefined()
    expect(unitConversion('面积（亩）', '万元')).toBeUndefined()
    expect(unitConversion('面积', '公顷')).toBeUndefined()
  })
})

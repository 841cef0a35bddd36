import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { field, type Comparator } from './comparator.ts'
import { identityCore, identityNumber } from './identity-number.ts'
import { organisationName } from './organisation-name.ts'
import { personName } from './person-name.ts'
import { phoneNumber } from './phone-number.ts'
import { postalAddress } from './postal-address.ts'
import { numeralDigits, typedDigits } from './typed-digits.ts'
import { simplified } from './variants.ts'

/** The same thing written otherwise: each comparator must see through what no clerk means. */
function levelOf<P>(comparator: Comparator<P>, one: string, other: string): string {
  return comparator.levels[field('x', [one, other], comparator).compare(0, 1)] ?? 'none'
}

test.each([
  ['張偉國', '张伟国'],
  ['蕭紅霞', '萧红霞'],
])('traditional %s is %s', (one, other) => {
  expect(levelOf(personName, one, other)).toBe('exact')
})

test('simplifying twice changes nothing, and no simplified character stands for two in the table', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'張陳劉黃楊趙吳孫馬國華東門萬張三李四') }), (text) => {
      expect(simplified(simplified(text))).toBe(simplified(text))
    }),
  )
  expect(simplified('温州市騰飛機電廠')).toBe('温州市腾飞机电厂')
})

test('names of enterprises in either script', () => {
  expect(levelOf(organisationName, '溫州騰飛機電有限公司', '温州腾飞机电有限公司')).toBe('exact')
})

const day = fc.record({
  y: fc.integer({ min: 1920, max: 2020 }),
  m: fc.integer({ min: 1, max: 12 }),
  d: fc.integer({ min: 1, max: 12 }),
})
const two = (n: number): string => String(n).padStart(2, '0')

test('a date with day and month swapped, or read by a scanner, is at most one slip away', () => {
  fc.assert(
    fc.property(day, ({ y, m, d }) => {
      const level = levelOf(calendarDate, `${y}-${two(m)}-${two(d)}`, `${y}/${two(d)}/${two(m)}`)
      expect(['exact', 'one slip']).toContain(level)
      const read = `${y}-${two(m)}-${two(d)}`.replaceAll('0', 'O').replaceAll('1', 'l')
      if (/\d/.test(read.slice(0, 4)) && /\d/.test(read.slice(5, 7)) && /\d/.test(read.slice(8))) {
        expect(levelOf(calendarDate, `${y}-${two(m)}-${two(d)}`, read)).toBe('exact')
      }
    }),
  )
})

test('an old number of 15 digits is the new one of 18; letters a scanner reads for digits are digits', () => {
  expect(identityCore('110105491231002')).toBe('11010519491231002')
  expect(levelOf(identityNumber, '11010519491231002X', '110105491231002')).toBe('exact')
  expect(levelOf(identityNumber, '11010519491231002X', '11O1O519491231OO2X')).toBe('exact')
  expect(levelOf(phoneNumber, '15412345678', '+86 154-I234-5678')).toBe('exact')
})

test('letters without a digit beside them stay letters', () => {
  expect(typedDigits('SOIL B')).toBe('SOIL B')
  expect(typedDigits('1O2l')).toBe('1021')
})

test.each([
  ['三', '3'],
  ['十', '10'],
  ['二十一', '21'],
  ['一百零三', '103'],
  ['一二三', '123'],
  ['路', undefined],
])('numeral %s is %s', (numeral, digits) => {
  expect(numeralDigits(numeral)).toBe(digits)
})

test.each([
  ['杭州市西湖区解放路三号二幢', '杭州市西湖区解放路3号2幢', 'same door'],
  ['杭州市西湖區解放路3號2幢', '杭州市西湖区解放路3号2栋', 'same door'],
  ['浙江省杭州市西湖区解放路3号', '江苏省杭州市西湖区解放路3号', 'different'],
  ['西湖区解放路3号2幢101室', '杭州市西湖区解放路3号2幢102室', 'same number'],
])('%s and %s: %s', (one, other, level) => {
  expect(levelOf(postalAddress, one, other)).toBe(level)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate, dateDigits } from './calendar-date.ts'
import { exactText, field, identifier, similarText, type Comparator, type Value } from './comparator.ts'
import { identityCore, identityNumber, trustedIdentity } from './identity-number.ts'
import { organisationCore, organisationName } from './organisation-name.ts'
import { personName, soundKey } from './person-name.ts'
import { phoneNumber } from './phone-number.ts'
import { postalAddress, splitAddress } from './postal-address.ts'

function levelOf<P>(comparator: Comparator<P>, one: Value, other: Value): string {
  return comparator.levels[field('x', [one, other], comparator).compare(0, 1)] ?? 'none'
}

const named = (text: string, sound: string): Value => ({ text, sound })

test.each([
  [named('张 伟', 'zhāng wěi'), named('张伟', 'zhang wei'), 'exact'],
  [named('张伟', 'zhang wei'), named('章玮', 'zhāng wěi'), 'same sound'],
  [named('吕绿', 'lǚ lǜ'), named('吕录', 'lü lu'), 'same surname'],
  ['陈?明', '陈喆明', 'same sound'],
  ['??', '陈喆', 'different'],
  ['陈喆明', '陈哲明', 'one edit'],
  ['陈明喆', '陈喆明', 'one edit'],
  ['陈明', '陈亮', 'same surname'],
  ['阿依古丽·买买提', '阿依古丽买买提', 'exact'],
  ['陈明', '王亮', 'different'],
  ['陈明', ' ', 'missing'],
])('name %j and %j: %s', (one, other, level) => {
  expect(levelOf(personName, one, other)).toBe(level)
})

test('sounds as keys', () => {
  expect(soundKey('Lǚ Bù')).toBe('lvbu')
  expect(soundKey('  ')).toBeUndefined()
})

test.each([
  ['1971-09-17', '1971年9月17日', 'exact'],
  ['１９７１/9/17', '19710917', 'exact'],
  ['1971-09-10', '1971-10-09', 'one slip'],
  ['1971-09-17', '1971-09-11', 'one slip'],
  ['1971-09-17', '1981-09-17', 'one slip'],
  ['1971-09-17', '1971-12-04', 'same year'],
  ['1971-09-17', '1983-12-04', 'different'],
  ['1971-09-17', '不详', 'missing'],
])('date %s and %s: %s', (one, other, level) => {
  expect(levelOf(calendarDate, one, other)).toBe(level)
})

test('a date and time counts as its date', () => {
  expect(dateDigits('1971-9-7 08:00')).toBe('19710907')
})

test.each([
  ['11010519491231002X', '11010519491231002x', 'exact'],
  ['11010519491231002X', '110105491231002', 'exact'],
  ['11010519491231002X', '11010519491231020X', 'one slip'],
  ['11010519491231002X', '1101051949123100X', 'one slip'],
  ['11010519491231002X', '110105194912310038', 'different'],
  ['110105491231002', '110105491231004', 'different'],
  ['110105491231002', '110105491213002', 'one slip'],
  ['110105200112310021', '110105011231002', 'different'],
])('identity number %s and %s: %s', (one, other, level) => {
  expect(levelOf(identityNumber, one, other)).toBe(level)
})

test('what names a person in a number, and what can be trusted', () => {
  expect(identityCore('11010519491231002X')).toBe('11010519491231002')
  expect(identityCore('110105491231002')).toBe('11010519491231002')
  expect(identityCore('110105194912310021')).toBeUndefined()
  expect(trustedIdentity('110105491231002')).toBeUndefined()
  expect(trustedIdentity('１１010519491231002x')).toBe('11010519491231002')
})

test('addresses by parts', () => {
  expect(splitAddress('浙江省金华市浦江县浦阳街道学院路282号34幢904室')).toEqual({
    province: '浙江省',
    city: '金华市',
    county: '浦江县',
    town: '浦阳街道',
    road: '学院路',
    number: '282',
    unit: '34-904',
  })
  expect(splitAddress('丽水市龙泉市商城路９５９号')).toMatchObject({
    city: '丽水市',
    county: '龙泉市',
    number: '959',
  })
  expect(splitAddress('龙泉市商城路959号')).toMatchObject({ city: '', county: '龙泉市', road: '商城路' })
  expect(splitAddress('学院路12号')).toMatchObject({ city: '', county: '', road: '学院路', number: '12' })
})

test.each([
  ['金华市浦江县学院路282号34幢904室', '学院路282号34栋904', 'same door'],
  ['金华市浦江县学院路282号34幢904室', '浦江县学院路282号', 'same number'],
  ['金华市浦江县学院路282号', '浦江县学院路28号', 'same road'],
  ['金华市浦江县学院路282号', '浦江县人民路2号', 'same county'],
  ['金华市浦江县学院路282号', '金华市东阳市学院路282号', 'different'],
  ['学院路282号', '人民路282号', 'different'],
])('address %s and %s: %s', (one, other, level) => {
  expect(levelOf(postalAddress, one, other)).toBe(level)
})

test.each([
  ['+86 154-1234-5678', '15412345678', 'exact'],
  ['15412345678', '15412354678', 'one slip'],
  ['15412345678', '15487654321', 'different'],
  ['15412345678', '无', 'missing'],
])('telephone %s and %s: %s', (one, other, level) => {
  expect(levelOf(phoneNumber, one, other)).toBe(level)
})

test.each([
  ['温州市腾丰康餐饮（温州）有限公司', '温州市腾丰康餐饮(温州)有限公司', 'exact'],
  ['温州市腾丰康餐饮（温州）有限公司', '浙江省温州腾丰康餐饮公司', 'same core'],
  ['龙泉市云顺农业有限责任公司', '龙泉云达农业有限公司', 'one edit'],
  ['龙泉市云顺农业有限公司', '庆元县诚益百货有限公司', 'different'],
])('organisation %s and %s: %s', (one, other, level) => {
  expect(levelOf(organisationName, one, other)).toBe(level)
})

test.each([
  ['Shackleford', 'shackelford', 'close'],
  ['Dunningham', 'Cunnigham', 'like'],
  ['Jones', 'Johnson', 'different'],
  ['ＪＯＮＥＳ', ' jones', 'exact'],
])('text %s and %s: %s', (one, other, level) => {
  expect(levelOf(similarText, one, other)).toBe(level)
})

test.each([
  ['91331181MA08JTJWXU', '91331181ma08jtjwxu', 'exact'],
  ['91331181MA08JTJWXU', '91331181MA08JTJXWU', 'one slip'],
  ['91331181MA08JTJWXU', '91331125MAQQHE527F', 'different'],
])('code %s and %s: %s', (one, other, level) => {
  expect(levelOf(identifier, one, other)).toBe(level)
})

test('a name that is nothing but its form keeps it', () => {
  expect(organisationCore('集团有限公司')).toBe('集团有限公司')
})

describe('every comparator', () => {
  const any = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(...'张章伟?市县路号0125X省（）公司有限年月'), maxLength: 19 }),
    fc
      .date({ noInvalidDate: true, min: new Date(-4e12), max: new Date(4e12) })
      .map((day) => day.toISOString().slice(0, 10)),
    fc.string({ unit: fc.constantFrom(...'019'), minLength: 15, maxLength: 18 }),
  )
  test.each([
    ['exactText', exactText as Comparator<unknown>],
    ['identifier', identifier as Comparator<unknown>],
    ['similarText', similarText as Comparator<unknown>],
    ['personName', personName as Comparator<unknown>],
    ['calendarDate', calendarDate as Comparator<unknown>],
    ['identityNumber', identityNumber as Comparator<unknown>],
    ['phoneNumber', phoneNumber as Comparator<unknown>],
    ['postalAddress', postalAddress as Comparator<unknown>],
    ['organisationName', organisationName as Comparator<unknown>],
  ])(
    '%s is symmetric, gives its last level for a value and itself, and only levels it names',
    (_, comparator) => {
      fc.assert(
        fc.property(any, any, (one, other) => {
          const [a, b] = [comparator.prepare(one, undefined), comparator.prepare(other, undefined)]
          if (a === undefined || b === undefined) return
          const level = comparator.compare(a, b)
          expect(level).toBe(comparator.compare(b, a))
          expect(level).toBeGreaterThanOrEqual(1)
          expect(level).toBeLessThan(comparator.levels.length)
          expect(comparator.compare(a, a)).toBe(comparator.levels.length - 1)
        }),
        { numRuns: 500 },
      )
    },
  )
})

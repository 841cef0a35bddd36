import { describe, expect, test } from 'vitest'
import { momentFormats } from './dates.ts'
import { encodeChinese, encodeUtf16LeWithBom } from './encode.ts'
import {
  creditCheck,
  creditCode,
  oldPersonNumber,
  personCheck,
  spoilCreditCode,
  spoilPersonNumber,
} from './identity.ts'
import { createRandom } from './random.ts'
import { parseDelimited } from './read-delivery.ts'
import { delimited, grouped } from './table.ts'

describe('identity', () => {
  test.each(['11010519491231002X', '440524188001010014'])(
    'GB 11643 gives %s its check character',
    (number) => {
      expect(personCheck(number.slice(0, 17))).toBe(number[17])
    },
  )

  test.each(['91350100M000100Y43', '11320000MB151840XJ', '91110000600037341L'])(
    'GB 32100 gives %s its',
    (code) => {
      expect(creditCheck(code.slice(0, 17))).toBe(code[17])
    },
  )

  test('spoilt numbers differ in the check character only, and always', () => {
    const random = createRandom('identity')
    for (let i = 0; i < 500; i++) {
      const code = creditCode('330106', random)
      const spoilt = spoilCreditCode(code, random)
      expect(spoilt.slice(0, 17)).toBe(code.slice(0, 17))
      expect(spoilt[17]).not.toBe(code[17])
      expect(spoilPersonNumber('11010519491231002X', random)).toMatch(/^11010519491231002[0-9]$/)
    }
  })

  test('the old number has neither century nor check character', () => {
    expect(oldPersonNumber('11010519491231002X')).toBe('110105491231002')
  })
})

describe('encoding', () => {
  test('GB18030 has two and four bytes, and comes back', () => {
    const bytes = encodeChinese('浙a㬎，１', 'gb18030')
    expect(bytes).toHaveLength(2 + 1 + 4 + 2 + 2)
    expect(new TextDecoder('gb18030').decode(bytes)).toBe('浙a㬎，１')
  })

  test('what GBK lacks becomes a question mark', () => {
    expect([...encodeChinese('王㬎', 'gbk')]).toEqual([0xcd, 0xf5, 0x3f])
  })

  test('UTF-16 begins with its mark', () => {
    expect([...encodeUtf16LeWithBom('浙')]).toEqual([0xff, 0xfe, 0x59, 0x6d])
  })
})

test('the five ways to write a moment', () => {
  const at = Date.parse('2026-03-05T14:07:00Z') / 60_000
  expect(Object.values(momentFormats).map((format) => format(at))).toEqual([
    '2026-03-05 14:07:00',
    '2026/3/5 14:07',
    '2026年3月5日14时7分',
    '20260305140700',
    '46086.58819',
  ])
})

test('delimited text quotes what must be quoted and is read back', () => {
  const rows = [
    ['a,b', 'say "yes"', 'two\nlines'],
    ['1', '', '2'],
  ]
  expect(parseDelimited(delimited(rows), ',')).toEqual(rows)
  expect(delimited([['a,b', 'c|d']], '|')).toBe('a,b|"c|d"\r\n')
})

test.each([
  [1234.5, 1, '1,234.5'],
  [1234567, 0, '1,234,567'],
  [999, 2, '999.00'],
  [123456.789, 3, '123,456.789'],
])('%d is grouped', (value, digits, expected) => {
  expect(grouped(value, digits)).toBe(expected)
})

test('a seed gives the same sequence, another seed another', () => {
  const draw = (seed: string): number[] => {
    const random = createRandom(seed)
    return Array.from({ length: 5 }, () => random.int(0, 1_000_000))
  }
  expect(draw('a')).toEqual(draw('a'))
  expect(draw('a')).not.toEqual(draw('b'))
})

import { describe, expect, it } from 'vitest'
import { encryptFf1 } from './ff1.ts'
import { partOf, type ValueKind } from './mask-value.ts'
import { pseudonymOf } from './pseudonym.ts'

const key = Buffer.from('2B7E151628AED2A6ABF7158809CF4F3C', 'hex')
const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'
const digits = (text: string): number[] => [...text].map((sign) => alphabet.indexOf(sign))
const text = (numbers: readonly number[]): string => numbers.map((number) => alphabet[number]).join('')

describe('FF1', () => {
  it.each([
    ['0123456789', 10, '', '2433477484'],
    ['0123456789', 10, '39383736353433323130', '6124200773'],
    ['0123456789abcdefghi', 36, '3737373770717273373737', 'a9tv40mll9kdu509eum'],
  ])('gives the standard’s sample for %s in radix %i with tweak %s', (plain, radix, tweak, cipher) => {
    expect(text(encryptFf1(key, digits(plain), radix, Buffer.from(tweak, 'hex')))).toBe(cipher)
  })

  it('refuses a domain small enough to try through', () => {
    expect(() => encryptFf1(key, digits('12345'), 10, Buffer.alloc(0))).toThrow(RangeError)
  })
})

describe('a pseudonym', () => {
  it('of an identity number is one with a right last character; of a phone a phone', () => {
    const made = pseudonymOf(key, 'identity-number', '110101199003070054')
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    const sum = weights.reduce((total, weight, i) => total + weight * Number(made[i]), 0)
    expect(made).toMatch(/^\d{17}[\dX]$/)
    expect(made.at(-1)).toBe('10X98765432'[sum % 11])
    expect(pseudonymOf(key, 'phone', '13800138000')).toMatch(/^1\d{10}$/)
  })

  it('differs where values differ and is the same where they are the same', () => {
    const values = Array.from({ length: 2000 }, (_, i) => `1${String(3_800_000_000 + i * 7)}`)
    const made = values.map((value) => pseudonymOf(key, 'phone', value))
    expect(new Set(made).size).toBe(2000)
    expect(values.map((value) => pseudonymOf(key, 'phone', value))).toEqual(made)
    expect(made.filter((value, i) => value === values[i])).toEqual([])
  })
})

it.each<[ValueKind, string, string]>([
  ['name', '张三丰', '张＊＊'],
  ['name', '欧阳修', '欧阳＊＊'],
  ['name', 'not a name 1', '＊＊＊'],
  ['identity-number', '110101199003070054', '110*************54'],
  ['identity-number', '1101', '＊＊＊'],
  ['phone', '13812345678', '138****5678'],
  ['phone', '0571-8765432', '0571-*****32'],
  ['phone', '张三 13812345678', '＊＊＊'],
  ['address', '浙江省杭州市西湖区文三路 90 号', '浙江省杭州市西湖区＊＊＊'],
  ['address', '文三路 90 号', '＊＊＊'],
  ['bank-card', '6222 0212 3456 7890 123', '****0123'],
  ['email', 'zhang.san@example.cn', 'z***@example.cn'],
  ['text', '张三住在西湖区', '＊＊＊'],
])('of a %s, %s, a partial mask shows %s', (kind, value, shown) => {
  expect(partOf(kind, value)).toBe(shown)
})

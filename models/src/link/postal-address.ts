import type { Comparator } from './comparator.ts'
import { plainText } from './plain-text.ts'
import { numeralDigits } from './typed-digits.ts'
import { simplified } from './variants.ts'

/** Parts of a Chinese address; a part that is not written is ''. `unit` is all behind the house number. */
export type Address = {
  province: string
  city: string
  county: string
  town: string
  road: string
  number: string
  unit: string
}

const DISTRICT = /^(.{1,5}?(?:自治县|县|区|市|旗))/u
const PARTS = {
  province: /^(.{2,6}?(?:省|自治区)|(?:北京|天津|上海|重庆)市)/u,
  city: /^([^省区县路街巷道号]{2,6}?(?:市|自治州|地区|盟))/u,
  town: /^(.{1,6}?(?:街道|镇|乡))/u,
  road: /^(\D{1,12}?(?:大道|公路|路|街|巷|弄|道|村|园|苑|庄))/u,
  number: /^(\d+(?:[-之]\d+)?)号?/u,
}

/**
 * Splits an address as written in registers: 省, 市, 县/区, 街道/镇, 路, 号, rest. Only by its words, no gazetteer: a
 * city and a county-level city are told apart by whether a second division follows.
 */
export function splitAddress(text: string): Address {
  let rest = withDigits(simplified(plainText(text)))
  const take = (pattern: RegExp): string => {
    const found = pattern.exec(rest)
    if (!found) return ''
    rest = rest.slice(found[0].length)
    return found[1] ?? ''
  }
  const province = take(PARTS.province)
  const first = take(PARTS.city)
  const second = take(DISTRICT)
  const [city, county] = first !== '' && second === '' && first.endsWith('市') ? ['', first] : [first, second]
  const town = take(PARTS.town)
  const road = take(PARTS.road)
  const number = road === '' ? '' : take(PARTS.number)
  return { province, city, county, town, road, number, unit: unitDigits(rest) }
}

/** House numbers written in Chinese numerals: 解放路三号二幢 → 解放路3号2幢. Names such as 三元路 keep theirs. */
function withDigits(text: string): string {
  return text.replace(/[〇零一二三四五六七八九十百两]+(?=号|幢|栋|单元|室|弄|层|楼)/gu, (numeral) => {
    return numeralDigits(numeral) ?? numeral
  })
}

/** `7幢1703室`, `7栋1703`, `7号楼1703室` are the same door: the numbers decide where there are any. */
function unitDigits(rest: string): string {
  const numbers = rest.match(/[\dA-Z]+/gu)
  return numbers ? numbers.join('-') : rest
}

/** Addresses by parts. Parts only one side writes do not count; two counties that differ are two places. */
export const postalAddress: Comparator<Address> = {
  levels: ['missing', 'different', 'same county', 'same road', 'same number', 'same door'],
  prepare(text) {
    const parts = splitAddress(text)
    return parts.road === '' && parts.county === '' && parts.unit === '' ? undefined : parts
  },
  compare(a, b) {
    if (clash(a.province, b.province) || clash(a.city, b.city) || clash(a.county, b.county)) return 1
    if (a.road === '' || a.road !== b.road) return sameParts(a, b) ? 5 : bothHave(a.county, b.county) ? 2 : 1
    if (a.number !== b.number) return 3
    return a.unit === b.unit ? 5 : 4
  },
}

/** Addresses without a road are the same only word for word. */
function sameParts(a: Address, b: Address): boolean {
  const keys = ['road', 'county', 'town', 'number', 'unit'] as const
  return keys.every((key) => a[key] === b[key])
}

function clash(a: string, b: string): boolean {
  return a !== '' && b !== '' && a !== b && !a.startsWith(b) && !b.startsWith(a)
}

function bothHave(a: string, b: string): boolean {
  return a !== '' && b !== ''
}

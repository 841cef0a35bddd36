import { halfWidthSql, toHalfWidth } from './half-width.ts'

/** Parts of an address (GB/T 23705): divisions, town or subdistrict, street, house number; `whole` is all in one form. */
export type AddressPart = 'province' | 'city' | 'county' | 'town' | 'street' | 'number' | 'whole'

/** The groups of ADDRESS, in order. */
const PARTS = ['province', 'city', 'county', 'town', 'street', 'number'] as const

const HAN = '\\p{L}'

/**
 * Each part is as short as it can be and may be absent; only syntax that RE2 and JavaScript share. A part is recognised
 * by its last character alone: whether the place exists is a question for the history of divisions.
 */
const ADDRESS =
  `^(${HAN}{2,3}?省|${HAN}{2,5}?自治区|(?:北京|天津|上海|重庆)市)?` +
  `(${HAN}{1,10}?(?:市|自治州|地区|盟))?(${HAN}{1,10}?(?:区|县|市|旗))?` +
  `(${HAN}{1,10}?(?:街道|镇|乡|苏木))?(?:${HAN}{1,10}?(?:社区|村))?` +
  `(${HAN}{1,12}?(?:大道|路|街|巷|弄|里|胡同))?([0-9]{1,5}(?:-[0-9]{1,4})?(?:号|弄))?`

const pattern = new RegExp(ADDRESS, 'u')

/** An address without spaces, half-width. */
export function normaliseAddress(text: string): string {
  return toHalfWidth(text).replace(/[ \t]+/g, '')
}

/** One part of an address; null where the address does not name it. */
export function addressPart(text: string, part: Exclude<AddressPart, 'whole'>): string | null {
  const found = pattern.exec(normaliseAddress(text))?.[PARTS.indexOf(part) + 1]
  return found === undefined || found === '' ? null : found
}

/** `normaliseAddress` and `addressPart` in DuckDB. */
export function addressSql(x: string, part: AddressPart): string {
  const whole = `regexp_replace(${halfWidthSql(x)}, '[ \\t]+', '', 'g')`
  if (part === 'whole') return whole
  return `nullif(regexp_extract(${whole}, '${ADDRESS}', ${PARTS.indexOf(part) + 1}), '')`
}

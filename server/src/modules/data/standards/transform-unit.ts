import { unitFactor, unitsLike } from './unit.ts'

/** Whole digits and decimals that can be scaled inside 38 digits, the precision DuckDB has. */
export const SCALABLE = '[+-]?[0-9]{1,14}(\\.[0-9]{1,10})?'
const SCALABLE_PATTERN = new RegExp(`^${SCALABLE}$`)
const SOURCE_DECIMALS = 10

/** A factor made ready for integers: ten decimals in, `decimals` out. */
export type Scaling = { numerator: bigint; denominator: bigint; decimals: number }

/**
 * Division by a power of ten is given the decimals it needs and stays exact; by anything else (亩 to 公顷 is one
 * fifteenth) ten decimals are kept.
 */
export function scaling(factor: { numerator: bigint; denominator: bigint }): Scaling {
  const text = factor.denominator.toString()
  const extra = /^10*$/.test(text) ? text.length - 1 : 0
  const decimals = SOURCE_DECIMALS + extra
  return { numerator: factor.numerator * 10n ** BigInt(extra), denominator: factor.denominator, decimals }
}

/**
 * A decimal text from one unit to another, exactly or rounded half away from zero; other text is unchanged. A unit
 * written behind the number itself (5000000元) is believed before that of the column.
 */
export function scaleDecimal(text: string, from: string, to: string): string {
  const own = unitsLike(to).find(
    (unit) => text.endsWith(unit) && SCALABLE_PATTERN.test(text.slice(0, -unit.length)),
  )
  return own === undefined ? scalePlain(text, from, to) : scalePlain(text.slice(0, -own.length), own, to)
}

function scalePlain(text: string, from: string, to: string): string {
  const factor = unitFactor(from, to)
  if (!factor || !SCALABLE_PATTERN.test(text)) return text
  const { numerator, denominator, decimals } = scaling(factor)
  const [whole = '', fraction = ''] = text.replace(/^[+-]/, '').split('.')
  const magnitude = BigInt(whole + fraction.padEnd(SOURCE_DECIMALS, '0'))
  const scaled = (2n * magnitude * numerator + denominator) / (2n * denominator)
  const digits = scaled.toString().padStart(decimals + 1, '0')
  const number = `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0*$/, '')
  return text.startsWith('-') && scaled > 0n ? `-${number}` : number
}

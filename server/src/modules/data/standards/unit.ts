/** A unit as a fraction of its quantity's base unit; whole numbers, so that conversions stay exact. */
type Unit = { quantity: string; numerator: bigint; denominator: bigint }

const unit = (quantity: string, numerator: bigint, denominator = 1n): Unit => ({
  quantity,
  numerator,
  denominator,
})

const UNITS: Readonly<Record<string, Unit>> = {
  元: unit('money', 1n),
  千元: unit('money', 1_000n),
  万元: unit('money', 10_000n),
  百万元: unit('money', 1_000_000n),
  亿元: unit('money', 100_000_000n),
  人: unit('persons', 1n),
  万人: unit('persons', 10_000n),
  平方米: unit('area', 1n),
  亩: unit('area', 2_000n, 3n),
  公顷: unit('area', 10_000n),
  平方公里: unit('area', 1_000_000n),
  米: unit('length', 1n),
  公里: unit('length', 1_000n),
  千克: unit('mass', 1n),
  吨: unit('mass', 1_000n),
  万吨: unit('mass', 10_000_000n),
}

/** Units are named as the sources name them. */
export const UNIT_NAMES: readonly string[] = Object.keys(UNITS)

/** The units of the same quantity, longest name first, so that 万元 is found before 元. */
export function unitsLike(name: string): string[] {
  const alike = UNIT_NAMES.filter((other) => UNITS[other]?.quantity === UNITS[name]?.quantity)
  return alike.toSorted((a, b) => b.length - a.length)
}

/** The exact factor that turns a number in one unit into the other; undefined when they measure different things. */
export function unitFactor(from: string, to: string): { numerator: bigint; denominator: bigint } | undefined {
  const [source, target] = [UNITS[from], UNITS[to]]
  if (!source || !target || source.quantity !== target.quantity) return undefined
  const numerator = source.numerator * target.denominator
  const denominator = source.denominator * target.numerator
  const shared = greatestCommonDivisor(numerator, denominator)
  return { numerator: numerator / shared, denominator: denominator / shared }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b)
}

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
  美元: unit('dollars', 1n),
  万美元: unit('dollars', 10_000n),
  亿美元: unit('dollars', 100_000_000n),
  人: unit('persons', 1n),
  万人: unit('persons', 10_000n),
  户: unit('households', 1n),
  万户: unit('households', 10_000n),
  个: unit('pieces', 1n),
  万个: unit('pieces', 10_000n),
  平方米: unit('area', 1n),
  万平方米: unit('area', 10_000n),
  亩: unit('area', 2_000n, 3n),
  万亩: unit('area', 20_000_000n, 3n),
  公顷: unit('area', 10_000n),
  平方公里: unit('area', 1_000_000n),
  厘米: unit('length', 1n, 100n),
  米: unit('length', 1n),
  公里: unit('length', 1_000n),
  克: unit('mass', 1n, 1_000n),
  千克: unit('mass', 1n),
  吨: unit('mass', 1_000n),
  万吨: unit('mass', 10_000_000n),
  吨标准煤: unit('coal', 1n),
  万吨标准煤: unit('coal', 10_000n),
  千瓦时: unit('energy', 1n),
  万千瓦时: unit('energy', 10_000n),
  亿千瓦时: unit('energy', 100_000_000n),
  千瓦: unit('power', 1n),
  万千瓦: unit('power', 10_000n),
  升: unit('volume', 1n, 1_000n),
  立方米: unit('volume', 1n),
  万立方米: unit('volume', 10_000n),
  亿立方米: unit('volume', 100_000_000n),
  分钟: unit('duration', 60n),
  小时: unit('duration', 3_600n),
  天: unit('duration', 86_400n),
}

/** Other ways to write a unit; a label may use them, a conversion names the unit itself. */
const ALIASES: Readonly<Record<string, string>> = {
  ...{ 圆: '元', 人民币元: '元', 万圆: '万元', '￥': '元' },
  ...{
    '㎡': '平方米',
    'm²': '平方米',
    m2: '平方米',
    平米: '平方米',
    平方千米: '平方公里',
    'k㎡': '平方公里',
  },
  ...{
    'km²': '平方公里',
    km2: '平方公里',
    '㎞²': '平方公里',
    ha: '公顷',
    'hm²': '公顷',
    hm2: '公顷',
    市亩: '亩',
  },
  ...{ cm: '厘米', m: '米', km: '公里', 千米: '公里', g: '克', kg: '千克', 公斤: '千克', t: '吨' },
  ...{ tce: '吨标准煤', 吨标煤: '吨标准煤', 万吨标煤: '万吨标准煤', 万tce: '万吨标准煤' },
  ...{ kWh: '千瓦时', 'kW·h': '千瓦时', 度: '千瓦时', 万kWh: '万千瓦时', 亿kWh: '亿千瓦时', kW: '千瓦' },
  ...{ 'm³': '立方米', m3: '立方米', 方: '立方米', '万m³': '万立方米', '亿m³': '亿立方米', L: '升' },
  ...{ 人次: '人', 万人次: '万人', 家庭户: '户', min: '分钟', h: '小时', 日: '天' },
}

/** The unit a text names, by its own name or another way to write it; undefined for what is none. */
export function findUnit(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  return [text.trim(), plain]
    .map((name) =>
      Object.hasOwn(UNITS, name) ? name : Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined,
    )
    .find((name) => name !== undefined)
}

/** What a unit measures; two units convert only where this is the same. */
export function quantityOf(name: string): string | undefined {
  return UNITS[name]?.quantity
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

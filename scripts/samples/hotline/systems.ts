import { changes } from '../changes.ts'
import { momentFormats, type Minutes, type MomentFormat } from '../lib/dates.ts'
import { spoilPersonNumber } from '../lib/identity.ts'
import type { County } from '../lib/places.ts'
import type { Random } from '../lib/random.ts'
import type { Cell } from '../lib/table.ts'
import type { Order } from './orders.ts'

/** Faults written so far, for the manifest. */
export type Tally = { wrongCheckDigits: number; closedBeforeCreated: number; noCounty: number }

export const newTally = (): Tally => ({ wrongCheckDigits: 0, closedBeforeCreated: 0, noCounty: 0 })

type Writer = { random: Random; tally: Tally }

const fullWidth = (text: string): string =>
  text.replace(/[0-9X]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

function identityCell(order: Order, given: number, { random, tally }: Writer): string {
  if (!random.chance(given)) return random.chance(0.1) ? '无' : ''
  const { number } = order.person
  const kind = random.next()
  if (kind < 0.02) {
    tally.wrongCheckDigits += 1
    return spoilPersonNumber(number, random)
  }
  if (kind < 0.026) return fullWidth(number)
  return kind < 0.3 ? number.toLowerCase() : number
}

/** Usually empty or later than the receipt; a few systems' clocks were wrong. */
function closedCell(order: Order, write: (at: Minutes) => string, { random, tally }: Writer): string {
  if (order.closed === undefined) return ''
  if (!random.chance(0.003)) return write(order.closed)
  tally.closedBeforeCreated += 1
  return write(order.created - random.int(60, 3000))
}

const retired = (county: County, key: 'from' | 'fromName'): string | undefined =>
  changes.find((change) => change.to === county.code && change.kind !== 'split')?.[key]

function codeCell(county: County, { random, tally }: Writer): string {
  const kind = random.next()
  if (kind < 0.03) return `${county.code}.0`
  if (kind < 0.05) return ` ${county.code} `
  if (kind < 0.08) return retired(county, 'from') ?? county.code
  if (kind < 0.095) return county.city.code
  if (kind < 0.105) {
    tally.noCounty += 1
    return ''
  }
  return county.code
}

function nameCell(county: County, { random, tally }: Writer): string {
  const kind = random.next()
  if (kind < 0.3) return county.city.name + county.name
  if (kind < 0.4) return `浙江省${county.city.name}${county.name}`
  if (kind < 0.45 && county.name.length === 3) return county.name.slice(0, 2)
  if (kind < 0.5) return ` ${county.name}`
  if (kind < 0.53) return retired(county, 'fromName') ?? county.name
  if (kind < 0.54) {
    tally.noCounty += 1
    return ''
  }
  return county.name
}

function moment(at: Minutes, mix: [number, MomentFormat][], random: Random): string {
  let left = random.next()
  for (const [share, format] of mix) {
    left -= share
    if (left < 0) return momentFormats[format](at)
  }
  return momentFormats.iso(at)
}

export const centreHeader: Cell[] = [
  '工单编号',
  '受理时间',
  '办结时间',
  '区划代码',
  '诉求类别',
  '诉求内容',
  '来电人',
  '身份证号',
  '联系电话',
  '满意度',
]
const ratings = ['不满意', '不满意', '基本满意', '满意', '非常满意']

/** The hotline centre's system: county codes, dates in three formats, ratings in words. */
export function centreRow(id: string, order: Order, writer: Writer): Cell[] {
  const { random } = writer
  const at = (value: Minutes): string =>
    moment(
      value,
      [
        [0.8, 'iso'],
        [0.12, 'slash'],
        [0.08, 'chinese'],
      ],
      random,
    )
  const content = random.chance(0.003)
    ? `${order.place}\n${order.tells},"请尽快处理"`
    : `${order.place}${order.tells}`
  return [
    id,
    at(order.created),
    closedCell(order, at, writer),
    codeCell(order.county, writer),
    order.topic.category,
    content,
    order.person.name,
    identityCell(order, 0.75, writer),
    order.person.phone,
    order.rating === undefined ? '' : (ratings[order.rating - 1] ?? ''),
  ]
}

export const platformHeader: Cell[] = [
  '流水号',
  '提交时间',
  '办结时间',
  '县（市、区）',
  '事项分类',
  '标题',
  '姓名',
  '证件号码',
  '手机',
  '评分',
]

/** The bureau's online platform: county names, dates in three other mixes, ratings as digits. */
export function platformRow(id: string, order: Order, writer: Writer): Cell[] {
  const { random } = writer
  const at = (value: Minutes): string =>
    moment(
      value,
      [
        [0.7, 'compact'],
        [0.2, 'serial'],
        [0.1, 'slash'],
      ],
      random,
    )
  const phone = random.chance(0.1) ? `+86 ${order.person.phone}` : order.person.phone
  return [
    id,
    at(order.created),
    closedCell(order, at, writer),
    nameCell(order.county, writer),
    order.topic.platform,
    `${order.tells}（${order.place}）`,
    order.person.name,
    identityCell(order, 0.55, writer),
    phone,
    order.rating ?? '',
  ]
}

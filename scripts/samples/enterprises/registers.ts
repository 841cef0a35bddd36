import { dayFormats, type DayFormat } from '../lib/dates.ts'
import { spoilCreditCode } from '../lib/identity.ts'
import type { Random } from '../lib/random.ts'
import { grouped, type Cell } from '../lib/table.ts'
import type { Company } from './companies.ts'

/** Faults written so far, for the manifest. */
export type Tally = { wrongCheckDigits: number; noCode: number; retiredIndustry: number }
export const newTally = (): Tally => ({ wrongCheckDigits: 0, noCode: 0, retiredIndustry: 0 })

type Writer = { random: Random; tally: Tally }

function codeCell(company: Company, missing: number, { random, tally }: Writer): string {
  const kind = random.next()
  if (kind < 0.02) {
    tally.wrongCheckDigits += 1
    return spoilCreditCode(company.code, random)
  }
  if (kind < 0.02 + missing) {
    tally.noCode += 1
    return ''
  }
  return kind > 0.98 ? company.code.toLowerCase() : company.code
}

function writeDay(date: string, formats: readonly DayFormat[], random: Random): string {
  return dayFormats[random.chance(0.8) ? (formats[0] ?? 'iso') : random.pick(formats)](date)
}

const fullWidth = (text: string): string =>
  text.replace(/[0-9A-Z()]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

export const marketHeader: Cell[] = [
  '统一社会信用代码',
  '企业名称',
  '行业代码',
  '注册资本（万元）',
  '成立日期',
  '住所',
  '区划代码',
  '登记状态',
]

/** Market regulation: capital in 万元 (some with the unit in the cell), industry with its section letter. */
export function marketRow(company: Company, writer: Writer): Cell[] {
  const { random, tally } = writer
  const { industry } = company
  const retired = industry.old !== undefined && random.chance(0.25)
  if (retired) tally.retiredIndustry += 1
  const wan = company.capital / 10_000
  const kind = random.next()
  return [
    codeCell(company, 0.002, writer),
    company.name,
    `${random.chance(0.9) ? industry.section : ''}${retired ? industry.old : industry.code}`,
    kind < 0.04 ? `${wan}万元` : kind < 0.06 ? `${company.capital}元` : kind < 0.12 ? grouped(wan, 2) : wan,
    writeDay(company.founded, ['iso', 'slash', 'chinese', 'dotted'], random),
    random.chance(0.05) ? fullWidth(company.address) : company.address,
    company.county.code,
    random.chance(0.9) ? '存续' : random.pick(['注销', '吊销', '在业', '迁出']),
  ]
}

/** The tax office's clerks shorten names and type brackets in half width. */
function taxName(company: Company, random: Random): string {
  const half = company.name.replace('（', '(').replace('）', ')')
  const kind = random.next()
  if (kind < 0.08) return half.replace('有限公司', '公司')
  if (kind < 0.14) return half.replace(/^.{2}[市县区]/, (region) => region.slice(0, 2))
  if (kind < 0.18) return `浙江省${half}`
  return kind < 0.21 ? `${half} ` : half
}

export const taxHeader: Cell[] = [
  '纳税人识别号',
  '纳税人名称',
  '行业',
  '注册资本(元)',
  '登记日期',
  '生产经营地址',
  '主管税务机关',
  '纳税人状态',
]

/** The tax service: capital in yuan, industry in words, county only inside the name of the tax office. */
export function taxRow(company: Company, writer: Writer): Cell[] {
  const { random } = writer
  return [
    codeCell(company, 0.01, writer),
    taxName(company, random),
    company.industry.name,
    random.chance(0.1) ? grouped(company.capital, 2) : company.capital,
    writeDay(company.founded, ['compact', 'iso', 'slash'], random),
    random.chance(0.4) ? company.address.replace(company.county.city.name, '') : company.address,
    `国家税务总局${company.county.name}税务局`,
    random.chance(0.92) ? '正常' : random.pick(['非正常', '注销', '清算']),
  ]
}

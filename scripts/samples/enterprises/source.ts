import { encodeChinese } from '../lib/encode.ts'
import { createRandom } from '../lib/random.ts'
import type { DeliveredFile, Source } from '../lib/source.ts'
import { delimited, type Cell } from '../lib/table.ts'
import { inventCompanies, type Company } from './companies.ts'
import { marketHeader, marketRow, newTally, taxHeader, taxRow } from './registers.ts'

const marketFile = 'enterprises-market.csv'
const taxFile = 'enterprises-tax.txt'
const registered = 4940

const faults = {
  zh: '错误校验码、无代码、使用 2011 版行业代码的行数。',
  en: 'Rows with a wrong check character, no code, an industry code of the 2011 edition.',
}

const notes = {
  zh: '合成数据（SYNTHETIC），企业名称与代码均为随机生成，与真实企业巧合纯属偶然。市场监管为 UTF-8（带 BOM）CSV，注册资本以万元计，个别带单位；税务为 GBK、竖线分隔，以元计，名称有简写、半角括号。truth-pairs.csv 为两文件中同一企业的行号，仅供检验。',
  en: 'SYNTHETIC; names and codes are random, any likeness is accidental. Market regulation delivers UTF-8 with BOM, capital in 10^4 yuan, some cells with their unit; the tax service delivers GBK separated by vertical bars, in yuan, with shortened names and half-width brackets. truth-pairs.csv gives the line numbers of the same company in both, for checking only.',
}

/** Line numbers (the header is line 1) of the same company in both files. */
function truthPairs(market: Company[], tax: Company[]): Cell[][] {
  const lines = new Map<Company, number[]>()
  market.forEach((company, index) => lines.set(company, [...(lines.get(company) ?? []), index + 2]))
  return tax.flatMap((company, index) => (lines.get(company) ?? []).map((line) => [line, index + 2]))
}

function marketDelivery(rows: Cell[][]): DeliveredFile {
  return {
    file: marketFile,
    department: 'scjg',
    encoding: 'UTF-8 with BOM',
    delivered: '2026-10-15',
    rows: rows.length,
    nonData: 1,
    bytes: Buffer.from(`\ufeff${delimited([marketHeader, ...rows])}`),
  }
}

function taxDelivery(rows: Cell[][]): DeliveredFile {
  return {
    file: taxFile,
    department: 'swj',
    encoding: 'GBK, separated by |',
    delivered: '2026-10-18',
    rows: rows.length,
    nonData: 1,
    bytes: encodeChinese(delimited([taxHeader, ...rows], '|'), 'gbk'),
  }
}

/** The register of enterprises as market regulation and the tax service hold it. */
export function enterprisesSource(): Source {
  const random = createRandom('enterprises')
  const companies = inventCompanies(5800, random)
  const market = companies
    .slice(0, registered)
    .flatMap((company) => (random.chance(0.012) ? [company, company] : [company]))
  const tax = companies.filter((_, index) => random.chance(index < registered ? 0.45 : 0.9))
  const marketTally = newTally()
  const taxTally = newTally()
  const marketRows = market.map((company) => marketRow(company, { random, tally: marketTally }))
  const taxRows = tax.map((company) => taxRow(company, { random, tally: taxTally }))
  const pairs = truthPairs(market, tax)
  return {
    source: 'enterprises',
    title: { zh: '企业登记与纳税人', en: 'Enterprises as registered and as taxpayers' },
    department: 'scjg',
    synthetic: true,
    licence: 'Apache-2.0',
    origin: 'scripts/samples/enterprises/, seed "enterprises"',
    notes,
    files: [marketDelivery(marketRows), taxDelivery(taxRows)],
    plantedTruths: [
      {
        kind: 'faults',
        where: { file: marketFile, ...marketTally, enteredTwice: market.length - registered },
        ...faults,
      },
      { kind: 'faults', where: { file: taxFile, ...taxTally }, ...faults },
      {
        kind: 'duplicates',
        where: { pairs: pairs.length },
        zh: '同一企业在两文件中的行对数。',
        en: 'Pairs of rows of one company in both files.',
      },
    ],
    truthFiles: [
      {
        file: 'truth-pairs.csv',
        bytes: Buffer.from(delimited([['marketLine', 'taxLine'], ...pairs], ',', '\n')),
      },
    ],
  }
}

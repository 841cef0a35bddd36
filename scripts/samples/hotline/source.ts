import { minutesOf, momentFormats } from '../lib/dates.ts'
import { encodeChinese, encodeUtf16LeWithBom } from '../lib/encode.ts'
import { createRandom } from '../lib/random.ts'
import type { DeliveredFile, Source } from '../lib/source.ts'
import { delimited, type Cell } from '../lib/table.ts'
import { hotlineOrders, period, surge, type Order } from './orders.ts'
import { centreHeader, centreRow, newTally, platformHeader, platformRow } from './systems.ts'
import { water } from './topics.ts'

const centreFile = 'hotline-12345.csv'
const platformFile = 'hotline-platform.tsv'

type Entry = { id: string; order: Order }
type Split = { centre: Entry[]; platform: Entry[]; pairs: string[][] }

/** One caller in twenty-five also writes to the platform within a day: the same matter in two systems. */
function split(orders: Order[]): Split {
  const random = createRandom('hotline systems')
  const result: Split = { centre: [], platform: [], pairs: [] }
  const add = (list: Entry[], prefix: string, order: Order): string => {
    const id =
      prefix + momentFormats.compact(order.created).slice(0, 8) + String(list.length + 1).padStart(6, '0')
    list.push({ id, order })
    return id
  }
  for (const order of orders) {
    if (!random.chance(0.62)) {
      add(result.platform, 'P', order)
      continue
    }
    const id = add(result.centre, 'R', order)
    const created = order.created + random.int(10, 1200)
    if (!random.chance(0.06) || created >= minutesOf(period.to) + 1440) continue
    const again = { ...order, created, tells: `再次反映${order.tells}` }
    if (again.closed !== undefined && again.closed < again.created) again.closed = again.created + 600
    result.pairs.push([id, add(result.platform, 'P', again)])
  }
  return result
}

function centreDelivery(rows: Cell[][]): DeliveredFile {
  return {
    file: centreFile,
    department: 'rx12345',
    encoding: 'GBK',
    delivered: '2026-11-01',
    rows: rows.length,
    nonData: 1,
    bytes: encodeChinese(delimited([centreHeader, ...rows]), 'gbk'),
  }
}

function platformDelivery(rows: Cell[][]): DeliveredFile {
  const footer = `导出时间：2026-11-01 08:00:00 共${rows.length}条`
  return {
    file: platformFile,
    department: 'sjj',
    encoding: 'UTF-16LE with BOM, tab separated',
    delivered: '2026-11-01',
    rows: rows.length,
    nonData: 2,
    bytes: encodeUtf16LeWithBom(`${delimited([platformHeader, ...rows], '\t')}${footer}\r\n`),
  }
}

const inSurge = ({ county, topic, created }: Order): boolean =>
  county.code === surge.county && topic === water && momentFormats.iso(created).slice(0, 10) >= surge.from

/** Work orders of the 12345 hotline and of the online platform. */
export function hotlineSource(): Source {
  const random = createRandom('hotline')
  const orders = hotlineOrders(random)
  const { centre, platform, pairs } = split(orders)
  const centreTally = newTally()
  const platformTally = newTally()
  const centreRows = centre.map(({ id, order }) => centreRow(id, order, { random, tally: centreTally }))
  const platformRows = platform.map(({ id, order }) =>
    platformRow(id, order, { random, tally: platformTally }),
  )
  const surged = [...centre, ...platform].filter(({ order }) => inSurge(order)).length
  return {
    source: 'hotline',
    title: { zh: '12345 热线与网上诉求工单', en: '12345 hotline and online work orders' },
    department: 'rx12345',
    synthetic: true,
    licence: 'Apache-2.0',
    origin: 'scripts/samples/hotline/, seeds "hotline", "hotline systems" and "people"',
    notes: {
      zh: `合成数据（SYNTHETIC），${period.from} 至 ${period.to}，人名、证件号、电话均为随机生成，与真人巧合纯属偶然。两个系统列名、编码、分类、时间格式（共五种）不同；区划或为代码（含“.0”、空格、已撤销代码、只有市级代码）或为名称（简称、带省市、旧名）；个别内容含换行与引号；夏季供电类增多为季节现象。truth-pairs.csv 为同一诉求在两个系统中的编号，仅供检验。`,
      en: `SYNTHETIC, ${period.from} to ${period.to}; names, identity and phone numbers are random, any likeness is accidental. Two systems differ in columns, encoding, categories and date formats (five in all); the county is a code (with ".0", blanks, retired or only the city's) or a name (short, with city and province, old); some contents hold line breaks and quotes; more power faults in summer are a season. truth-pairs.csv gives the ids of one matter in both systems, for checking only.`,
    },
    files: [centreDelivery(centreRows), platformDelivery(platformRows)],
    plantedTruths: [
      {
        kind: 'surge',
        where: { ...surge, category: water.category, platformCategory: water.platform, orders: surged },
        zh: `玉环市 ${surge.from} 起供水水质诉求激增，至月底两系统共 ${surged} 件，此前全县各类合计平均每日不足一件。`,
        en: `Complaints about tap water in Yuhuan surge from ${surge.from}: ${surged} orders in both systems to the end of the month, where the county used to have fewer than one a day of all kinds.`,
      },
      {
        kind: 'faults',
        where: { file: centreFile, ...centreTally },
        zh: '错误校验码、办结早于受理、无区划的行数。',
        en: 'Rows with a wrong check digit, closed before received, without county.',
      },
      {
        kind: 'faults',
        where: { file: platformFile, ...platformTally },
        zh: '错误校验码、办结早于受理、无区划的行数。',
        en: 'Rows with a wrong check digit, closed before received, without county.',
      },
      {
        kind: 'duplicates',
        where: { pairs: pairs.length },
        zh: '同一诉求进入两个系统的对数。',
        en: 'Pairs of one matter entered in both systems.',
      },
    ],
    truthFiles: [
      {
        file: 'truth-pairs.csv',
        bytes: Buffer.from(delimited([[centreFile, platformFile], ...pairs], ',', '\n')),
      },
    ],
  }
}

import type { AddressPart } from './address.ts'
import type { Bilingual } from './data-element.ts'
import type { Transform } from './transform.ts'

const ADDRESS_PARTS: Readonly<Record<AddressPart, Bilingual>> = {
  province: { zh: '省', en: 'province' },
  city: { zh: '市', en: 'city' },
  county: { zh: '县（市、区）', en: 'county' },
  town: { zh: '街道（乡镇）', en: 'town or subdistrict' },
  street: { zh: '街路巷', en: 'street' },
  number: { zh: '门牌号', en: 'house number' },
  whole: { zh: '全文（半角、去空格）', en: 'whole, half-width and without spaces' },
}

/** What a transform does, for the person who approves it. */
export function describeTransform(transform: Transform): Bilingual {
  switch (transform.op) {
    case 'trim':
      return { zh: '去除首尾空白', en: 'Remove spaces at both ends' }
    case 'half-width':
      return { zh: '全角字符转为半角', en: 'Full-width characters to half-width' }
    case 'upper':
      return { zh: '小写字母转为大写', en: 'Lower case letters to capitals' }
    case 'null':
      return { zh: '“—”“无”“NA”等视为空值', en: 'Words such as —, 无, NA mean no value' }
    case 'number':
      return {
        zh: '去除千位分隔符，“—”等视为空值',
        en: 'Remove thousands separators; — and the like mean no value',
      }
    case 'unit':
      return {
        zh: `单位由${transform.from}换算为${transform.to}`,
        en: `Convert ${transform.from} to ${transform.to}`,
      }
    case 'date':
      return { zh: '日期统一为 年-月-日（有歧义的不改）', en: 'Dates as YYYY-MM-DD; ambiguous ones stay' }
    case 'datetime':
      return { zh: '时间统一为 年-月-日 时:分:秒', en: 'Moments as YYYY-MM-DD HH:MM:SS; ambiguous ones stay' }
    case 'code':
      return {
        zh: `按代码表“${transform.list}”将文字转为代码`,
        en: `Words to codes by the code list ${transform.list}`,
      }
    case 'division':
      return { zh: '行政区划代码补足六位', en: 'Division codes padded to six digits' }
    case 'division-name':
      return {
        zh: `将 ${transform.within} 内的地名转为区划代码（${transform.asOf}）`,
        en: `Place names within ${transform.within} to division codes as of ${transform.asOf}`,
      }
    case 'name':
      return {
        zh: '姓名、名称去除空格，统一间隔号和括号',
        en: 'Names without inner spaces, one kind of dot and bracket',
      }
    case 'address':
      return {
        zh: `地址取“${ADDRESS_PARTS[transform.part].zh}”`,
        en: `Of an address, the ${ADDRESS_PARTS[transform.part].en}`,
      }
    case 'address-division':
      return {
        zh: `地址转为 ${transform.within} 内的区划代码（${transform.asOf}）`,
        en: `Address to a division code within ${transform.within} as of ${transform.asOf}`,
      }
    case 'map':
      return {
        zh: `替换 ${Object.keys(transform.values).length} 个值`,
        en: `Replace ${Object.keys(transform.values).length} values`,
      }
  }
}

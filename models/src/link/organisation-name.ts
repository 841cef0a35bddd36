import type { Comparator } from './comparator.ts'
import { codePoints, withinOneEdit, type Codes } from './edit-distance.ts'
import { plainText } from './plain-text.ts'
import { simplified } from './variants.ts'

export type PreparedOrganisation = { full: string; core: string; codes: Codes }

const LEGAL_FORM =
  /(?:股份有限责任公司|有限责任公司|股份有限公司|集团有限公司|有限公司|集团公司|集团|公司|有限合伙|普通合伙)$/u
const PROVINCE = /^(?:.{2,6}?(?:省|自治区))/u
const PLACE = /^(.{2,5}?)(?:自治县|自治州|市|县|区)/u

/** The name without province, brackets, legal form, and with its place shortened: 温州市腾丰康餐饮(温州)公司 → 温州腾丰康餐饮. */
export function organisationCore(name: string): string {
  const plain = simplified(plainText(name))
    .replace(PROVINCE, '')
    .replace(/[([【<].*?[)\]】>]/gu, '')
  const core = plain.replace(LEGAL_FORM, '').replace(PLACE, '$1')
  return core === '' ? plain : core
}

/** Names of enterprises and institutions. `same core` differs in province, legal form, brackets or 市/县/区 only. */
export const organisationName: Comparator<PreparedOrganisation> = {
  levels: ['missing', 'different', 'one edit', 'same core', 'exact'],
  prepare(text) {
    const full = simplified(plainText(text))
      .replace(/[([【<]/gu, '(')
      .replace(/[)\]】>]/gu, ')')
    if (full === '') return undefined
    const core = organisationCore(text)
    return { full, core, codes: codePoints(core) }
  },
  compare(a, b) {
    if (a.full === b.full) return 4
    if (a.core === b.core) return 3
    return withinOneEdit(a.codes, b.codes) ? 2 : 1
  },
}

import { checkCreditCode, type Bilingual } from '#modules/data/standards/index.ts'
import { isDatasetCode } from '#modules/data/lake/index.ts'
import { readCategory } from './category.ts'
import type { Entry } from './entry.ts'

/** What an entry says wrongly, at the field it is about. */
export type EntryFault = { field: string; text: Bilingual }

/** Words by which a file of state secrets is marked; a mention of the law on secrets is none. */
const SECRET_MARK = /(?:绝密|机密|秘密)\s*(?:★|☆|级|\*)/

type Check = { field: keyof Entry; wrong(entry: Entry): boolean; text: Bilingual }

const CHECKS: readonly Check[] = [
  {
    field: 'code',
    wrong: ({ code }) => !isDatasetCode(code),
    text: {
      zh: '代码以小写字母开头，只含小写字母、数字和下划线。',
      en: 'A code begins with a lower-case letter and has lower-case letters, digits and underscores only.',
    },
  },
  {
    field: 'category',
    wrong: ({ category }) => category !== null && !readCategory(category),
    text: {
      zh: '分类代码为类 1 位（1 基础、2 主题、3 部门）、项 2 位、目 3 位、细目若干位；基础类的项为 01 至 05。',
      en: 'A code by class has 1 digit (1 basic, 2 thematic, 3 departmental), 2 of the item (01 to 05 where basic), 3 of the sub-item, then the detail.',
    },
  },
  {
    field: 'providerCode',
    wrong: ({ providerCode }) => providerCode !== null && !checkCreditCode(providerCode).ok,
    text: { zh: '不是有效的统一社会信用代码（GB 32100）。', en: 'Not a valid GB 32100 code.' },
  },
  {
    field: 'openingCondition',
    wrong: ({ opening, openingCondition }) => opening === 'conditional' && !openingCondition?.trim(),
    text: { zh: '有条件开放须写明条件。', en: 'Conditional opening needs its condition.' },
  },
  {
    field: 'opening',
    wrong: ({ opening, sharing }) => opening !== null && opening !== 'no' && sharing === 'none',
    text: { zh: '不予共享的数据不能向社会开放。', en: 'What is not shared cannot be open to the public.' },
  },
  {
    field: 'opening',
    wrong: ({ opening, classification }) => opening !== null && opening !== 'no' && classification === 'core',
    text: { zh: '核心数据不能向社会开放。', en: 'Core data cannot be open to the public.' },
  },
  {
    field: 'related',
    wrong: ({ related, code }) => related.includes(code) || new Set(related).size < related.length,
    text: {
      zh: '关联资源不能是自身，也不能重复。',
      en: 'A related resource is neither the dataset itself nor named twice.',
    },
  },
]

/** Everything wrong with an entry by itself; what needs the catalogue (related codes, department) is checked beside it. */
export function verifyEntry(entry: Entry): EntryFault[] {
  return CHECKS.filter(({ wrong }) => wrong(entry)).map(({ field, text }) => ({ field, text }))
}

/** Whether the entry is of state secrets, by its own word or by a mark in its texts. */
export function isSecret({ secret, title, summary, sharingReason, keywords }: Entry): boolean {
  const texts = [title.zh, summary.zh, sharingReason ?? '', ...keywords]
  return secret || texts.some((one) => SECRET_MARK.test(one))
}

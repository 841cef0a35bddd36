import { pinyin } from 'pinyin-pro'

/** The ways departments write a label otherwise than the contract does. */
export const VARIANTS = [
  ...['exact', 'spaced', 'unit', 'full-width', 'pinyin', 'initials', 'prefixed', 'suffixed'],
  ...['abbreviated', 'typo', 'synonym', 'nameless'],
] as const
export type Variant = (typeof VARIANTS)[number]

/** Columns that stand in many files and are no property of any dataset. */
export const STRANGERS = [
  '序号',
  '备注',
  '填报人',
  '审核人',
  '填报时间',
  '数据批次',
  '是否有效',
  '扩展字段1',
] as const

const PREFIXES = ['所属', '本单位', '登记', '当前']
const SUFFIXES = ['（必填）', '信息', '*', '（文本）']
const SIMILAR: Readonly<Record<string, string>> = {
  码: '号',
  期: '间',
  名: '称',
  额: '款',
  地: '址',
  数: '量',
  类: '型',
}

/** A label in one of the ways; undefined where it cannot be written so. */
export function writeLabel(
  label: string,
  variant: Variant,
  { random, synonyms }: { random: () => number; synonyms: readonly string[] },
): string | undefined {
  const bare = label.replace(/[（(].*[)）]/, '')
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const syllables = /\p{Script=Han}/u.test(bare) ? pinyin(bare, { toneType: 'none', type: 'array' }) : []
  switch (variant) {
    case 'exact':
      return label
    case 'spaced':
      return [...bare].join(' ')
    case 'unit':
      return `${bare}（${pick(['元', '人', '个', '万元'])}）`
    case 'full-width':
      return `${bare}：`
    case 'pinyin':
      return syllables.length > 1 ? syllables.join('_') : undefined
    case 'initials':
      return syllables.length > 2
        ? syllables
            .map((one) => one[0] ?? '')
            .join('')
            .toUpperCase()
        : undefined
    case 'prefixed':
      return `${pick(PREFIXES)}${bare}`
    case 'suffixed':
      return `${bare}${pick(SUFFIXES)}`
    case 'abbreviated':
      return [...bare].length > 3 ? drop(bare, 1 + Math.floor(random() * ([...bare].length - 2))) : undefined
    case 'typo': {
      const at = [...bare].findIndex((char) => char in SIMILAR)
      return at < 0
        ? undefined
        : [...bare].map((char, i) => (i === at ? (SIMILAR[char] ?? char) : char)).join('')
    }
    case 'synonym':
      return pick(synonyms.filter((word) => word !== label))
    case 'nameless':
      return `字段${1 + Math.floor(random() * 90)}`
  }
}

function drop(text: string, at: number): string {
  return [...text].toSpliced(at, 1).join('')
}

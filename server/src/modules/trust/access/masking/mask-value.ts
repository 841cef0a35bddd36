/** Kinds of personal values, each with a way to show a part that tells who only to those who know already. */
export type ValueKind = 'name' | 'identity-number' | 'phone' | 'address' | 'bank-card' | 'email' | 'text'

/** A fully masked value keeps only what tells a value from none: nothing of its content, nothing of its length. */
export const FULL_MASK = '＊＊＊'

const BY_ELEMENT: Readonly<Record<string, ValueKind>> = {
  'person-name': 'name',
  'identity-number': 'identity-number',
  phone: 'phone',
  address: 'address',
  'bank-card': 'bank-card',
  email: 'email',
}

/** The kind of a column's values by its data element; text of no known kind is masked whole but for what is found in it. */
export function kindOf(element: string | null): ValueKind {
  return (element !== null && BY_ELEMENT[element]) || 'text'
}

/** Double surnames are kept whole: their first character alone would be a surname somebody else has. */
const DOUBLE_SURNAME =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|夏侯|长孙|宇文|端木|南宫|独孤|百里|东郭|呼延)/u

/**
 * The part of a value a partial mask shows: the surname; the first three and last two characters of an identity number; the
 * first three and last four digits of a phone; an address to its county; the last four digits of a card; first letter and
 * domain of an e-mail. A value that does not look like its kind is masked fully.
 */
export function partOf(kind: ValueKind, value: string): string {
  return SHOWN[kind](value.trim()) ?? FULL_MASK
}

type Shown = (value: string) => string | undefined

const SHOWN: Readonly<Record<ValueKind, Shown>> = {
  name: (value) => {
    if (!/^[\p{Script=Han}·]{2,20}$/u.test(value)) return undefined
    return `${DOUBLE_SURNAME.exec(value)?.[0] ?? [...value][0]}＊＊`
  },
  'identity-number': (value) =>
    /^\d{17}[\dXx]$|^\d{15}$/.test(value)
      ? value.slice(0, 3) + '*'.repeat(value.length - 5) + value.slice(-2)
      : undefined,
  phone: (value) => {
    const mobile = /^(?:\+?86[- ]?)?(1\d{2})\d{4}(\d{4})$/.exec(value)
    if (mobile) return `${mobile[1]}****${mobile[2]}`
    const fixed = /^(0\d{2,3})-?\d{5,6}(\d{2})$/.exec(value)
    return fixed ? `${fixed[1]}-*****${fixed[2]}` : undefined
  },
  address: (value) => {
    const county =
      /^(?:.{2,8}?(?:省|自治区))?(?:.{2,8}?(?:市|自治州|地区|盟))?.{1,8}?(?:区|县|市|旗)(?=.)/u.exec(value)
    return county ? `${county[0]}＊＊＊` : undefined
  },
  'bank-card': (value) => {
    const digits = value.replace(/[ -]/g, '')
    return /^\d{12,19}$/.test(digits) ? `****${digits.slice(-4)}` : undefined
  },
  email: (value) => {
    const parts = /^([^@\s])[^@\s]*(@[^@\s]+)$/.exec(value)
    return parts ? `${parts[1]}***${parts[2]}` : undefined
  },
  text: () => undefined,
}

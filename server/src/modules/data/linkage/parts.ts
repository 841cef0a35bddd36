import { pinyin } from 'pinyin-pro'
import {
  calendarDate,
  dateDigits,
  exactText,
  fieldOf,
  identifier,
  identityCore,
  identityNumber,
  organisationCore,
  organisationName,
  personName,
  phoneDigits,
  phoneNumber,
  postalAddress,
  similarText,
  simplified,
  soundKey,
  splitAddress,
  trustedIdentity,
  type Column,
  type Field,
} from '@yuzhi/models/link'
import { checkCreditCode } from '#modules/data/standards/index.ts'
import type { LinkageField, Part } from './schema.ts'

type Form = (text: string) => string | null | undefined

/** How a part is compared, which keys it can give to a pass, and which of its values only one entity can have. */
type PartRule = {
  field(name: string, column: Column): Field
  forms: Readonly<Record<string, Form>>
  unique?: Form
}

/** Texts without spaces, marks and case: what two clerks may write differently without meaning it. */
const plain: Form = (text) =>
  simplified(
    text
      .normalize('NFKC')
      .replace(/[\s·•・.]/gu, '')
      .toUpperCase(),
  )

const code: PartRule = {
  field: (name, column) => fieldOf(name, column, identifier),
  forms: { plain },
}
const date: PartRule = {
  field: (name, column) => fieldOf(name, column, calendarDate),
  forms: {
    date: dateDigits,
    year: (text) => dateDigits(text)?.slice(0, 4),
    day: (text) => dateDigits(text)?.slice(4),
  },
}

/** Every part but `carried`, which is not compared. */
export const PART_RULES: Readonly<Record<Exclude<Part, 'carried'>, PartRule>> = {
  'person-name': {
    field: (name, column) => fieldOf(name, column, personName, soundOf),
    forms: { plain, sound: (text) => soundKey(soundOf(text)), surname: (text) => plain(text)?.slice(0, 1) },
  },
  'organisation-name': {
    field: (name, column) => fieldOf(name, column, organisationName),
    forms: { plain, core: organisationCore, start: (text) => organisationCore(text).slice(0, 4) },
  },
  'identity-number': {
    field: (name, column) => fieldOf(name, column, identityNumber),
    forms: { core: identityCore },
    unique: trustedIdentity,
  },
  'credit-code': {
    ...code,
    unique: (text) => (checkCreditCode(plain(text) ?? '').ok ? plain(text) : null),
  },
  code,
  'birth-date': date,
  date,
  sex: {
    field: (name, column) => fieldOf(name, column, { ...exactText, prepare: sexOf }),
    forms: { plain: sexOf },
  },
  phone: {
    field: (name, column) => fieldOf(name, column, phoneNumber),
    forms: { digits: phoneDigits },
  },
  address: {
    field: (name, column) => fieldOf(name, column, postalAddress),
    forms: { door: doorOf, road: roadOf },
  },
  text: {
    field: (name, column) => fieldOf(name, column, similarText),
    forms: { plain, start: (text) => plain(text)?.slice(0, 4) },
  },
  exact: { field: (name, column) => fieldOf(name, column, exactText), forms: { plain } },
}

/** The forms a field can take in a pass; none for a field that is only carried. */
export function formsOf(part: Part): readonly string[] {
  return part === 'carried' ? [] : Object.keys(PART_RULES[part].forms)
}

/** Parts of which a value names a person wherever it is met: hidden in the review unless a purpose is stated. */
export function namesAPerson(field: Pick<LinkageField, 'part'>): boolean {
  return field.part === 'identity-number' || field.part === 'phone'
}

/** GB/T 2261.1: 1 男, 2 女; 0 and 9 say nothing. */
function sexOf(text: string): string | undefined {
  const word = text.trim().toUpperCase()
  if (['1', '男', '男性', 'M', 'MALE'].includes(word)) return '男'
  if (['2', '女', '女性', 'F', 'FEMALE'].includes(word)) return '女'
  return undefined
}

function roadOf(text: string): string | null {
  const { road, number } = splitAddress(text)
  return road === '' || number === '' ? null : `${road}${number}`
}

function doorOf(text: string): string | null {
  const { unit } = splitAddress(text)
  const road = roadOf(text)
  return road === null || unit === '' ? null : `${road}/${unit}`
}

const sounds = new Map<string, string>()

/** Pinyin character by character, so that a text is heard alike wherever it stands; the first as a surname (单 shàn, 曾 zēng). */
function soundOf(name: string): string {
  const [first = '', ...rest] = [...simplified(name.replace(/\s/gu, ''))]
  return [hear(first, 'surname'), ...rest.map((char) => hear(char, 'normal'))].join(' ')
}

function hear(char: string, mode: 'surname' | 'normal'): string {
  const key = `${mode}${char}`
  const known = sounds.get(key)
  if (known !== undefined) return known
  const sound = pinyin(char, { toneType: 'none', mode })
  sounds.set(key, sound)
  return sound
}

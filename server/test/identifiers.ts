import { execFileSync } from 'node:child_process'
import { checkIdentityNumber, identityCheckDigit } from '#modules/data/standards/gb11643.ts'
import { checkCreditCode, creditCheckCharacter } from '#modules/data/standards/gb32100.ts'

/**
 * `compared` values were judged by both; `letters` were left out, since stdnum wants digits as department and category.
 * `caught` of `faults` single wrong characters and swaps of unlike neighbours were noticed: the two algorithms can tell
 * every one of them, so that none may be `missed`.
 */
export type IdentifierReport = {
  scheme: string
  values: number
  valid: number
  letters: number
  compared: number
  disagreements: number
  faults: number
  caught: number
  missed: number
}

const IDENTITY = '0123456789X'
const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const ADDRESSES = ['110105', '330106', '330784', '440524', '650102', '820000']

/** Judges seeded random values, half of them with one fault, by our checks and by python3-stdnum. */
export function compareIdentifiers(values: number, seed = 2015): IdentifierReport[] {
  const random = mulberry(seed)
  return [
    compare(
      'GB 11643',
      'ric',
      values,
      { make: () => identity(random), random, alphabet: IDENTITY },
      (text) => checkIdentityNumber(text).ok,
    ),
    compare(
      'GB 32100',
      'uscc',
      values,
      { make: () => credit(random), random, alphabet: CREDIT },
      (text) => checkCreditCode(text).ok,
    ),
  ]
}

type Maker = { make(): string; random(): number; alphabet: string }

function compare(
  scheme: string,
  which: 'ric' | 'uscc',
  values: number,
  { make, random, alphabet }: Maker,
  check: (text: string) => boolean,
): IdentifierReport {
  const originals = Array.from({ length: values }, make)
  const texts = originals.map((text, at) => (at % 2 === 0 ? text : spoil(text, random, alphabet)))
  const verdicts = askStdnum(which, texts)
  const isLetters = (text: string): boolean => which === 'uscc' && /^.?[A-Z]/.test(text)
  const compared = texts.map((text, at) => ({ text, at })).filter(({ text }) => !isLetters(text))
  const spoiled = texts.filter((text, at) => text !== originals[at])
  return {
    ...{ scheme, values, valid: texts.filter(check).length, letters: values - compared.length },
    compared: compared.length,
    disagreements: compared.filter(({ text, at }) => check(text) !== verdicts[at]).length,
    faults: spoiled.length,
    caught: spoiled.filter((text) => !check(text)).length,
    missed: spoiled.filter(check).length,
  }
}

function spoil(text: string, random: () => number, alphabet: string): string {
  const place = Math.floor(random() * 18)
  if (random() < 0.5 && place < 17) {
    return text.slice(0, place) + text[place + 1] + text[place] + text.slice(place + 2)
  }
  return text.slice(0, place) + alphabet[Math.floor(random() * alphabet.length)] + text.slice(place + 1)
}

function identity(random: () => number): string {
  const day = new Date(Date.UTC(1900, 0, 1 + Math.floor(random() * 46_000))).toISOString().slice(0, 10)
  const place = ADDRESSES[Math.floor(random() * ADDRESSES.length)] ?? ''
  const body = `${place}${day.replaceAll('-', '')}${String(Math.floor(random() * 1000)).padStart(3, '0')}`
  return body + identityCheckDigit(body)
}

function credit(random: () => number): string {
  const pick = (alphabet: string): string => alphabet[Math.floor(random() * alphabet.length)] ?? ''
  const head = ['91', '92', '93', '11', '12', '51', '52', 'N2', 'Y1'][Math.floor(random() * 9)] ?? '91'
  const place = Array.from({ length: 6 }, () => pick('0123456789')).join('')
  const body = head + place + Array.from({ length: 9 }, () => pick(CREDIT)).join('')
  return body + creditCheckCharacter(body)
}

const ORACLE = `
import sys
from stdnum.cn import ric, uscc
from stdnum.exceptions import ValidationError
which = sys.argv[1]
def verdict(text):
    try:
        (ric if which == 'ric' else uscc).validate(text)
        return '1'
    except ValidationError as problem:
        if which == 'ric' and type(problem).__name__ == 'InvalidComponent':
            try:
                ric.get_birth_date(text)
                return '1'
            except ValidationError:
                return '0'
        return '0'
print(''.join(verdict(line.rstrip('\\n')) for line in sys.stdin))
`

/** What stdnum says of each; a place it does not know is not the question here. */
function askStdnum(which: string, texts: readonly string[]): boolean[] {
  const options = { input: texts.join('\n'), encoding: 'utf8', maxBuffer: 1 << 28 } as const
  return [...execFileSync('/usr/bin/python3', ['-c', ORACLE, which], options).trim()].map(
    (mark) => mark === '1',
  )
}

/** A small seeded generator: the same values every time. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

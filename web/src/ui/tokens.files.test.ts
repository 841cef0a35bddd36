import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = join(import.meta.dirname, '..')
const css = readFileSync(join(src, 'ui', 'tokens.css'), 'utf8')

type Tokens = Map<string, string>

function tokensOf(block: string): Tokens {
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  )
}

const [lightBlock = '', darkBlock = ''] = css.split(":root[data-theme='dark']")
const light = tokensOf(lightBlock)
const themes: Record<string, Tokens> = { light, dark: new Map([...light, ...tokensOf(darkBlock)]) }

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (bright + 0.05) / (dark + 0.05)
}

const tones = ['red', 'orange', 'yellow', 'blue', 'green']
const pairs = [
  ...['page', 'surface', 'raised', 'sunken', 'primary-soft'].flatMap((ground) => [
    ['text', ground],
    ['muted', ground],
  ]),
  ['primary', 'surface'],
  ['primary', 'page'],
  ['primary', 'primary-soft'],
  ['on-primary', 'primary-fill'],
  ['on-primary', 'primary-hover'],
  ...tones.flatMap((tone) => [
    [tone, `${tone}-soft`],
    [tone, 'surface'],
  ]),
] as [string, string][]

describe.each(Object.entries(themes))('contrast in the %s theme', (_theme, tokens) => {
  it.each(pairs)('%s on %s is at least 4.5 : 1', (text, ground) => {
    const ratio = contrast(tokens.get(`color-${text}`) ?? '', tokens.get(`color-${ground}`) ?? '')
    expect(ratio).toBeGreaterThanOrEqual(4.5)
  })
})

it('has colours in tokens.css and nowhere else', () => {
  const offenders = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(css|tsx?)$/.test(path) && !/tokens\.(css|files\.test\.ts)$/.test(path))
    .filter((path) =>
      /#[0-9a-f]{3,8}\b(?!-)|\brgba?\(|\bhsla?\(/i.test(
        readFileSync(join(src, path), 'utf8').replace(/#content|#root/g, ''),
      ),
    )
  expect(offenders).toEqual([])
})

import { expect, it } from 'vitest'
import { encodeGb18030 } from './gb18030.ts'

it('gives the bytes another implementation gives', () => {
  // CPython 3.11: 'A中€𠮷㐀'.encode('gb18030').hex()
  expect(encodeGb18030('A中€𠮷㐀').toString('hex')).toBe('41d6d0a2e39534b2358139ee39')
})

it('comes back as it was for every character outside private use', () => {
  const points = Array.from({ length: 0x10000 }, (_none, point) => point).filter(
    (point) => point < 0xd800 || (point >= 0xf900 && point < 0xfffe),
  )
  const text =
    String.fromCodePoint(...points.slice(0, 30_000)) + String.fromCodePoint(...points.slice(30_000))
  const back = new TextDecoder('gb18030', { ignoreBOM: true }).decode(encodeGb18030(text))
  const got = [...back]
  const wrong = [...text].filter((char, i) => got[i] !== char)
  expect(wrong.map((char) => char.codePointAt(0)?.toString(16)).slice(0, 5)).toEqual([])
})

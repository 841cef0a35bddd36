import { describe, expect, it } from 'vitest'
import { deviceOf } from './device.ts'
import { nextPage } from './next-page.ts'

const origin = 'https://yuzhi.example'
const next = (address: string, roles: string[] = ['handler']): string =>
  nextPage(new URLSearchParams({ next: address }), roles, origin)

describe('where signing in leads', () => {
  it('is back to where one came from', () => {
    expect(next('/desk/cases?mine=true')).toBe('/desk/cases?mine=true')
  })

  it.each([
    'https://evil.example/desk',
    '//evil.example',
    'javascript:alert(1)',
    '\\\\evil.example',
    '/sign-in',
  ])('is never %s', (address) => {
    expect(next(address)).toBe('/desk')
  })

  it.each([
    [['leader'], '/cockpit'],
    [['handler'], '/desk'],
    [['resident'], '/'],
    [[], '/'],
  ])('is, for %j without a wish, %s', (roles, expected) => {
    expect(nextPage(new URLSearchParams(), roles, origin)).toBe(expected)
  })
})

it.each([
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge · Windows'],
  ['Mozilla/5.0 (Linux; Android 15) Chrome/140.0 MicroMessenger/8.0', 'WeChat · Android'],
  ['curl/8.0', 'curl/8.0'],
  [null, undefined],
])('recognises a device: %s', (agent, expected) => {
  expect(deviceOf(agent)).toBe(expected)
})

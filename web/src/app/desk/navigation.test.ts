import { describe, expect, it } from 'vitest'
import { activePath, firstPath, visibleNav } from './navigation.ts'

describe('the first page of the desk', () => {
  const everyone = ['cases.read', 'cases.act', 'catalog.read', 'findings.read', 'indicators.read']
  it.each([
    ['engineer', ['ingest.read', 'ingest.run', 'indicators.trace'], '/desk/ingest/runs'],
    ['steward', ['audit.read', 'ingest.run', 'indicators.define'], '/desk/ingest/runs'],
    ['analyst', ['indicators.define', 'indicators.trace'], '/desk/findings'],
    ['leader', ['indicators.trace', 'cockpit.read'], '/desk/findings'],
    ['handler', ['alerts.read'], '/desk/cases'],
    ['administrator', ['audit.read', 'ingest.read'], '/desk/audit'],
  ])('of the %s is where their work begins', (_role, own, path) => {
    expect(firstPath(new Set([...everyone, ...own]))).toBe(path)
  })

  it('of others is what they may see first, and every first page is in their navigation', () => {
    const held = new Set(['catalog.read'])
    expect(firstPath(held)).toBe(visibleNav(held)[0]?.path)
    const path = firstPath(new Set(['ingest.run', 'ingest.read']))
    expect(visibleNav(new Set(['ingest.read'])).map((item) => item.path)).toContain(path)
  })
})

it('marks the entry with the longest path', () => {
  const items = visibleNav(new Set(['ingest.read', 'catalog.read']))
  expect(activePath('/desk/ingest/runs/7', items)).toBe('/desk/ingest/runs')
  expect(activePath('/desk/nowhere', items)).toBeUndefined()
})

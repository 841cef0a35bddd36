import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from '#test/app.ts'
import { letThrough } from '#test/guard.ts'
import { saveOrganisation } from '#modules/trust/identity/index.ts'
import { refreshIndex } from './refresh-index.ts'
import { registerDataset } from './register-dataset.ts'
import type { SearchPage } from './search-schema.ts'
import { fullEntry } from './testing/entries.ts'
import { countUse } from './use-store.ts'

const app = useApp()

beforeAll(async () => {
  const ctx = app.ctx()
  await saveOrganisation(ctx, { code: 'wjw', name: { zh: '卫健委', en: 'Health' }, region: '330000' })
  await registerDataset(ctx, fullEntry('beds', '医院床位数'))
  await registerDataset(ctx, fullEntry('staff', '医护人员', { keywords: ['床位'] }))
  await registerDataset(
    ctx,
    fullEntry('clinics', '基层医疗机构', {
      summary: { zh: '含床位和人员情况的说明', en: 'Beds and staff of clinics' },
      sharing: 'conditional',
      sharingReason: '依申请',
      theme: '民生',
    }),
  )
  for (let i = 0; i < 24; i++)
    await registerDataset(ctx, fullEntry(`yearbook_${i}`, `统计年鉴第${i}卷`, { department: 'tjj' }))
})

const search = async (query: Record<string, string>): Promise<SearchPage> =>
  (await app.anonymous.get(`/api/catalog/search?${new URLSearchParams(query)}`)).body
const codes = async (q: string, more: Record<string, string> = {}): Promise<string[]> =>
  (await search({ q, ...more })).items.map(({ code }) => code)

describe('ranking', () => {
  it('puts the title before keywords before the description', async () => {
    expect(await codes('床位')).toEqual(['beds', 'staff', 'clinics'])
    expect((await search({ q: '床位' })).correction).toBeNull()
  })

  it('puts the more used first within a place, once use has been counted in', async () => {
    const before = (await codes('统计年鉴', { size: '1' }))[0]
    for (let i = 0; i < 3; i++) await countUse(app.ctx().db, 'yearbook_20', 'download', app.clock.now())
    await refreshIndex(app.ctx())
    expect(before).not.toBe('yearbook_20')
    expect((await codes('统计年鉴', { size: '1' }))[0]).toBe('yearbook_20')
  })

  it('counts by facet everything that matches, and narrows by it', async () => {
    const { total, facets } = await search({ q: '床位' })
    expect([total, facets['sharing'], facets['theme']]).toEqual([
      3,
      { unconditional: 2, conditional: 1 },
      { 卫生健康: 2, 民生: 1 },
    ])
    expect(await codes('床位', { sharing: 'conditional' })).toEqual(['clinics'])
    expect(await codes('', { department: 'wjw', sort: 'code' })).toEqual(['beds', 'clinics', 'staff'])
  })
})

describe('words that are not quite those of the catalogue', () => {
  it.each([
    ['yiyuanchuang', 'beds', null],
    ['yycw', 'beds', null],
    ['医院窗位', 'beds', 'homophone'],
    ['hospitl beds', 'nothing', null],
    ['yearbok', 'yearbook_20', 'spelling'],
    ['chuangwie', 'beds', 'spelling'],
    ['基层医料机构', 'clinics', 'homophone'],
    ['基层医院机构', 'clinics', 'slip'],
  ])('%s finds %s, understood as %s', async (q, code, correction) => {
    const page = await search({ q })
    expect([page.items[0]?.code ?? 'nothing', page.correction]).toEqual([code, correction])
  })

  it('takes hostile text as text', async () => {
    await letThrough(app, 'searchCatalog')
    for (const q of ["'; drop table x; --", "x' | 'y:*", '\\', ':* & !', "'1:床"])
      expect((await app.anonymous.get(`/api/catalog/search?q=${encodeURIComponent(q)}`)).status).toBe(200)
  })
})

describe('paging by cursor', () => {
  it.each(['relevance', 'code', 'title', 'updated', 'popularity'])(
    'by %s neither repeats nor misses while entries come, change, are used and vanish',
    async (sort) => {
      const ctx = app.ctx()
      const start = await search({ q: '统计年鉴', size: '100', sort })
      const expected = start.items.map(({ code }) => code)
      const seen: string[] = []
      let cursor: string | null = null
      for (let page = 0; page < 20; page++) {
        const found: SearchPage = await search({
          q: '统计年鉴',
          size: '5',
          sort,
          ...(cursor ? { cursor } : {}),
        })
        seen.push(...found.items.map(({ code }) => code))
        cursor = found.next
        if (!cursor) break
        await registerDataset(ctx, fullEntry(`new_${sort}_${page}`, '统计年鉴新卷', { department: 'tjj' }))
        // Entries on both sides of the cursor change what they are ordered by.
        for (const i of [(page * 3) % 24, 23 - ((page * 3) % 24)])
          await registerDataset(
            ctx,
            fullEntry(`yearbook_${i}`, `改名 ${page} 统计年鉴`, { department: 'tjj' }),
          )
        await countUse(ctx.db, `yearbook_${(page * 11) % 24}`, 'download', app.clock.now())
        app.clock.advance(1000)
        await refreshIndex(ctx)
      }
      expect(seen).toEqual(expected)
      expect(new Set(seen).size).toBe(seen.length)
    },
  )

  it('does not give what was deleted from the index meanwhile twice, nor a cursor to another search', async () => {
    const first = await search({ q: '统计年鉴', size: '5' })
    const other = await app.anonymous.get(`/api/catalog/search?q=x&cursor=${first.next}`)
    expect(other).toMatchObject({ status: 400, body: { code: 'catalog.badCursor' } })
    const junk = await app.anonymous.get('/api/catalog/search?cursor=AAAA')
    expect(junk).toMatchObject({ status: 400, body: { code: 'catalog.badCursor' } })
    app.clock.advance(3_700_000)
    const late = await app.anonymous.get(
      `/api/catalog/search?${new URLSearchParams({ q: '统计年鉴', size: '5', cursor: first.next ?? '' })}`,
    )
    expect(late).toMatchObject({ status: 410, body: { code: 'catalog.cursorExpired' } })
  })

  it('forgets replaced documents after the cursors that saw them', async () => {
    app.clock.advance(3 * 3_600_000)
    await refreshIndex(app.ctx())
    const { rows } = await sql<{ dead: number }>`
      select count(*)::int as dead from catalog.search_document where died is not null`.execute(app.ctx().db)
    // What the refresh itself replaced just now is still kept.
    expect(rows[0]?.dead).toBeLessThan(26)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { listCasesBySubject, openCase, publishCaseType } from './index.ts'
import type { CasePage } from './schema.ts'
import { act, advance } from './testing/desk.ts'
import { permitType } from './testing/permit.ts'
import { useApp, type Caller } from '#test/app.ts'

const app = useApp()
let health: Caller
let leader: Caller

const titles = ['杭州市空气质量预警', '宁波市就诊人数异常', '=HYPERLINK("x")', '第四件，含"引号"']

beforeAll(async () => {
  const ctx = app.ctx()
  await publishCaseType(ctx, permitType())
  health = await app.as('handler', 'wjw')
  leader = await app.as('leader', 'sjj')
  for (const [i, zh] of titles.entries()) {
    app.clock.set(`2026-11-${23 + i}T02:00:00Z`)
    const data = { amount: i, topic: i === 1 ? 'air' : 'health' }
    await openCase(ctx, {
      type: 'permit',
      title: { zh, en: `Case ${i}` },
      data,
      subject: { kind: 'alert', id: `a${i}` },
    })
  }
})

async function numbers(by: Caller, query: string): Promise<string[]> {
  const reply = await by.get(`/api/cases?${query}`)
  expect(reply.status, reply.text).toBe(200)
  const { items, total } = reply.body as CasePage
  expect(total).toBeGreaterThanOrEqual(items.length)
  return items.map((item) => item.number.slice(-1))
}

describe('the list', () => {
  it('sorts by deadline or opening and pages', async () => {
    expect(await numbers(leader, '')).toEqual(['1', '2', '3', '4'])
    expect(await numbers(leader, 'sort=-openedAt&size=3')).toEqual(['4', '3', '2'])
    expect(await numbers(leader, 'sort=-openedAt&size=3&page=2')).toEqual(['1'])
    expect(await numbers(health, 'sort=openedAt&size=2&page=2')).toEqual(['4'])
  })

  it('filters by what people ask for', async () => {
    expect(await numbers(leader, 'department=sthj')).toEqual(['2'])
    expect(await numbers(leader, 'type=permit&state=received')).toHaveLength(4)
    expect(await numbers(leader, 'type=other')).toEqual([])
    expect(await numbers(leader, `q=${encodeURIComponent('空气质量')}`)).toEqual(['1'])
    expect(await numbers(leader, 'q=ＰＴ-2026-000003')).toEqual(['3'])
    expect(await numbers(leader, `q=${encodeURIComponent('市')}`)).toEqual(['1', '2'])
    expect(await numbers(leader, `q=${encodeURIComponent('空气异常')}`)).toEqual([])
  })

  it('knows mine, overdue and closed', async () => {
    const [first] = ((await health.get('/api/cases?size=1')).body as CasePage).items
    const id = first?.id ?? ''
    await act(health, id, 'claim')
    expect(await numbers(health, 'mine=true')).toEqual(['1'])
    expect(await numbers(health, 'mine=false')).toEqual(['3', '4'])
    await advance(leader, id, 'stop', { comment: '结束' })
    expect(await numbers(leader, 'open=false')).toEqual(['1'])
    app.clock.set('2026-11-26T03:00:00Z')
    // The acceptance clock allows 24 hours: what was opened on the 24th is late, on the 25th by an hour too.
    expect(await numbers(leader, 'overdue=true')).toEqual(['2', '3'])
    expect(await numbers(leader, 'overdue=false&open=true')).toEqual(['4'])
  })

  it('is exported as it shows, safe in a spreadsheet', async () => {
    const reply = await leader.get('/api/cases/export?sort=openedAt&language=zh')
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8')
    const lines = reply.text.split('\r\n')
    expect(lines[0]).toBe(
      '\uFEFF编号,类型,标题,状态,责任部门,经办人,受理时间,截止时间,剩余,单位,是否超期,办结时间',
    )
    expect(lines[2]).toBe(
      'PT-2026-000002,测试许可,宁波市就诊人数异常,已受理,sthj,,2026-11-24 10:00,2026-11-25 10:00,-25,小时,是,',
    )
    expect(lines[3]).toContain(`"'=HYPERLINK(""x"")"`)
    expect(lines[4]).toContain('"第四件，含""引号"""')
  })
})

it('finds the cases of another module’s records', async () => {
  const found = await listCasesBySubject(app.ctx(), 'alert', ['a1', 'a3', 'unknown'])
  expect(found.map((c) => [c.subject?.id, c.state])).toEqual([
    ['a1', 'received'],
    ['a3', 'received'],
  ])
  expect(await listCasesBySubject(app.ctx(), 'alert', [])).toEqual([])
})

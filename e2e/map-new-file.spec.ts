import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { keepPicture, signIn, useBrowser } from './browser.ts'

const browser = useBrowser()
const WAIT = { timeout: 60_000 }

/** A county’s register of enterprises as nobody has sent it before: other labels, another unit, a word for a state. */
const HEADER = '信用代码,企业全称,注册资金（万元）,登记日期,经营地址,登记状况'
const file = (name: string, lines: readonly string[]) => ({
  ...{ name, mimeType: 'text/csv', buffer: Buffer.from(`${[HEADER, ...lines].join('\n')}\n`) },
})
const FIRST = ['91350100M000100Y43,合成测试甲有限公司,100,2024年3月5日,杭州市西湖区文三路１号,在营']
const SECOND = ['11320000MB151840XJ,合成测试乙有限公司,200,2024年4月6日,杭州市西湖区文三路2号,在营']

/** An unknown shape is mapped by a person, and the next file of that shape goes through by itself. */
it('a new department’s file is mapped, approved, and the mapping serves the next file', async () => {
  const { page, complaints } = await browser.visit('/sign-in')
  await signIn(page, 'engineer')
  const source = await addSource(page)
  const run = await deliver(page, source, file('企业登记一.csv', FIRST))
  await page.goto(`/desk/ingest/sources/${source}/mapping?run=${run}`)
  await page.getByText('注册资金（万元）').first().waitFor(WAIT)
  await keepPicture(page, 'mapping-new-shape')
  await page.getByRole('button', { name: '批准并继续运行' }).click()
  await page.waitForURL('**/desk/ingest/runs/**')
  await page.getByText('已发布', { exact: true }).first().waitFor(WAIT)
  const next = await deliver(page, source, file('企业登记二.csv', SECOND))
  await page.goto(`/desk/ingest/runs/${next}`)
  await page.getByText('已发布', { exact: true }).first().waitFor(WAIT)
  const reply = await page.request.get(`/api/ingest/runs/${next}`)
  const ended = (await reply.json()) as {
    status: string
    mappingVersion: number
    files: { sha256: string }[]
  }
  expect(ended).toMatchObject({ status: 'published', mappingVersion: 1 })
  await page.goto(`/desk/lineage/cells/enterprises?file=${ended.files[0]?.sha256}&line=2&column=foundedOn`)
  await page.getByText('“2024年4月6日”').first().waitFor(WAIT)
  await keepPicture(page, 'why-a-value')
  expect(complaints).toEqual([])
}, 240_000)

async function addSource(page: Page): Promise<string> {
  const code = `e2e-enterprises-${Date.now().toString(36)}`
  const title = { zh: '端到端测试企业来源', en: 'End-to-end enterprises' }
  const data = { code, title, department: 'scjg', dataset: 'enterprises', mode: 'upsert' }
  expect((await page.request.put('/api/ingest/sources', { data })).status()).toBe(204)
  return code
}

async function deliver(page: Page, source: string, upload: ReturnType<typeof file>): Promise<string> {
  const reply = await page.request.post(`/api/ingest/sources/${source}/deliveries`, {
    multipart: { file: upload },
  })
  const { run } = (await reply.json()) as { run: string }
  const done = ['waiting', 'published', 'unchanged', 'failed']
  await expect
    .poll(async () => {
      const found = (await (await page.request.get(`/api/ingest/runs/${run}`)).json()) as { status: string }
      return done.includes(found.status)
    }, WAIT)
    .toBe(true)
  return run
}

import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { keepPicture, phone, signIn, useBrowser } from './browser.ts'

const browser = useBrowser()

const WAIT = { timeout: 60_000 }
const DATASET = 'enterprises'
const TITLE = '企业登记'
const REASON = '字段口径有误，正在核对'

/** What is collected for the province comes back to its people: assessed, approved by a second person, found, taken home. */
it('a steward proposes, a second person opens, the public finds, charts and downloads; withdrawal says why', async () => {
  await propose()
  await approve()
  await useAsPublic()
  await withdraw()
  await findWithdrawn()
}, 240_000)

async function onDesk(username: string): Promise<{ page: Page; complaints: string[] }> {
  const visitor = await browser.visit('/sign-in')
  await signIn(visitor.page, username)
  await visitor.page.goto(`/desk/opening/${DATASET}`)
  return visitor
}

async function propose(): Promise<void> {
  const stranger = await browser.visit('/sign-in')
  const reply = await stranger.page.request.get(`/api/open/datasets/${DATASET}`)
  expect(reply.status()).toBe(404)
  const { page, complaints } = await onDesk('steward')
  await page.getByText('可以开放', { exact: true }).waitFor(WAIT)
  await keepPicture(page, 'opening-assessment')
  await page.getByRole('button', { name: '提交申请' }).click()
  await page
    .getByText(/等待第二人审批/)
    .first()
    .waitFor(WAIT)
  expect(await page.getByRole('button', { name: '批准并开放' }).count()).toBe(0)
  expect(complaints).toEqual([])
}

async function approve(): Promise<void> {
  const { page, complaints } = await onDesk('leader')
  await page.getByRole('button', { name: '批准并开放' }).click()
  await page.getByText(/已向公众开放/).waitFor(WAIT)
  expect(complaints).toEqual([])
}

/** On a phone and without signing in: found by pinyin, previewed, filtered, charted, downloaded. */
async function useAsPublic(): Promise<void> {
  const { page, complaints } = await browser.visit('/open', phone)
  await page.getByRole('searchbox').fill('qiyedengji')
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByRole('link', { name: TITLE }).click()
  await page.getByRole('heading', { name: TITLE }).waitFor(WAIT)
  const preview = page.getByRole('region', { name: '预览' }).first()
  await preview.getByRole('row').nth(1).waitFor(WAIT)
  await page.getByLabel('统计').selectOption('count')
  await page.getByLabel('横轴').selectOption('status')
  await page.getByRole('img', { name: /行数/ }).waitFor(WAIT)
  await keepPicture(page, 'open-dataset-phone')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV（UTF-8）' }).click(),
  ])
  const text = await readFile(await file.path(), 'utf8')
  const rows = text.trim().split('\r\n').length - 1
  const described = (await (await page.request.get(`/api/open/datasets/${DATASET}`)).json()) as {
    releases: { rows: number }[]
  }
  expect(rows).toBe(described.releases[0]?.rows)
  expect(text.startsWith('\uFEFFcreditCode,name')).toBe(true)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  expect(complaints).toEqual([])
}

async function withdraw(): Promise<void> {
  const { page } = await onDesk('steward')
  await page.getByLabel('撤回原因（向公众显示）').fill(REASON)
  await page.getByRole('button', { name: '立即撤回' }).click()
  await page.getByText(REASON).waitFor(WAIT)
}

async function findWithdrawn(): Promise<void> {
  const { page } = await browser.visit(`/open/data/${DATASET}`, phone)
  await page.getByText(`原因：${REASON}`).waitFor(WAIT)
  for (const path of ['', '/data.csv', '/rows']) {
    const reply = await page.request.get(`/api/open/datasets/${DATASET}${path}`)
    expect([path, reply.status()]).toEqual([path, 410])
  }
  expect(await (await page.request.get('/api/open/search')).text()).not.toContain(`"${DATASET}"`)
}

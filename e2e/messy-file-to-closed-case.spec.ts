import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { keepPicture, signIn, useBrowser } from './browser.ts'
import { messyHotlineFile } from './messy-file.ts'

const browser = useBrowser()

const WAIT = { timeout: 60_000 }

/** The spine in one journey: a department's messy file becomes a warning, and the warning a closed case. */
it('a messy file is mended, moves an indicator, raises an alert, and the alert is handled', async () => {
  const { page, complaints } = await browser.visit('/desk')
  await chooseDemoAccount(page, /数据工程师/)
  await deliverFile(page)
  await mendByMapping(page)
  const leader = await seeOnCockpit()
  await handleAlert()
  await expect.poll(() => leader.getByText('供水诉求激增：瑞安市').count(), WAIT).toBe(0)
  expect(complaints).toEqual([])
}, 240_000)

async function chooseDemoAccount(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.waitForURL('**/desk/**')
}

async function deliverFile(page: Page): Promise<void> {
  await page.getByRole('link', { name: '数据来源' }).first().click()
  await page.getByRole('link', { name: '12345 热线中心工单' }).click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '热线11月补报.csv', mimeType: 'text/csv', buffer: messyHotlineFile() })
  await page.getByRole('button', { name: /交付 1 个文件/ }).click()
  await page.waitForURL('**/desk/ingest/runs/**')
  await page.getByText('utf-16le').waitFor(WAIT)
  await page.getByText('已发布', { exact: true }).first().waitFor(WAIT)
  await keepPicture(page, 'run')
}

/** 160 rows were set aside for one word; a value in the mapping brings them back. */
async function mendByMapping(page: Page): Promise<void> {
  await page.getByRole('link', { name: /质量报告（160 个问题）/ }).click()
  await page.getByText('很满意').first().waitFor(WAIT)
  await keepPicture(page, 'faults')
  await page.getByRole('link', { name: '用映射修正' }).first().click()
  await page.getByPlaceholder(/替换为/).fill('非常满意')
  await keepPicture(page, 'mapping')
  await page.getByRole('button', { name: '批准并重新运行' }).click()
  await page.waitForURL('**/desk/ingest/runs/**')
  await page.getByText('已发布', { exact: true }).first().waitFor(WAIT)
  await page.getByText(/依映射第 2 版/).waitFor(WAIT)
  expect(await page.getByRole('link', { name: /质量报告（160/ }).count()).toBe(0)
}

/** Province → city → county, where the new figure and the new alert are; the page is left open to watch it change. */
async function seeOnCockpit(): Promise<Page> {
  const { page, complaints } = await browser.visit('/sign-in')
  await signIn(page, 'leader')
  await page.goto('/cockpit')
  await page.getByText('供水诉求激增：瑞安市').first().waitFor(WAIT)
  await keepPicture(page, 'cockpit')
  await page.goto('/cockpit?region=330381')
  await page.getByText('供水诉求量').first().waitFor(WAIT)
  await keepPicture(page, 'cockpit-county')
  const reply = await page.request.get('/api/insight/indicators/hotline_water/series?region=330381')
  const { points } = (await reply.json()) as { points: { period: string; value: number }[] }
  expect(points.find(({ period }) => period === '2026-W45')?.value).toBe(160)
  await page.goto('/cockpit')
  await page.getByText('供水诉求激增：瑞安市').first().waitFor(WAIT)
  expect(complaints).toEqual([])
  return page
}

async function handleAlert(): Promise<void> {
  const { page, complaints } = await browser.visit('/sign-in')
  await signIn(page, 'hotline')
  await page.goto('/desk/cases')
  await page
    .getByRole('row', { name: /瑞安市/ })
    .getByRole('link')
    .first()
    .click()
  await keepPicture(page, 'case')
  await act(page, '签收')
  await act(page, '开始处理')
  await act(page, '办结', async (dialog) => {
    await dialog.getByLabel('原因').fill('水厂检修，水压不足')
    await dialog.getByLabel('处置措施').fill('启用备用泵，发布停水公告')
  })
  await page.getByText('已办结').first().waitFor(WAIT)
  await keepPicture(page, 'case-closed')
  expect(complaints).toEqual([])
}

/** Presses an act of the case, fills what it asks for and confirms. */
async function act(
  page: Page,
  name: string,
  fill?: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await fill?.(dialog)
  await dialog.getByRole('button', { name }).last().click()
  await dialog.waitFor({ state: 'hidden' })
}

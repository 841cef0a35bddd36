import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { keepPicture, signIn, useBrowser } from './browser.ts'

const browser = useBrowser()

const WAIT = { timeout: 60_000 }

/** Duplicates across two departments: the project is run, pairs are judged from the keyboard, the golden record is published and undone. */
it('duplicates are found, judged by a person, published as golden records, and taken back', async () => {
  const { page, complaints } = await browser.visit('/sign-in')
  await signIn(page, 'steward')
  await runProject(page)
  await judgeByKeyboard(page)
  await publishAndUndo(page)
  expect(complaints).toEqual([])
}, 240_000)

async function runProject(page: Page): Promise<void> {
  await page.goto('/desk/linkage')
  await page.getByRole('link', { name: '救助对象与参保人员' }).click()
  await page.getByRole('button', { name: '开始运行' }).click()
  await page.waitForURL('**/desk/linkage/assistance/runs/**')
  await page.getByText('已完成', { exact: true }).first().waitFor(WAIT)
  await keepPicture(page, 'linkage-run')
  await page.getByRole('link', { name: '去审核' }).click()
}

async function judgeByKeyboard(page: Page): Promise<void> {
  const pair = page.getByRole('heading', { name: /^记录对 \d+$/ })
  await pair.waitFor(WAIT)
  const first = await pair.textContent()
  expect(await page.locator('table').innerText()).toContain('＊')
  await page.keyboard.press('j')
  await expect.poll(() => pair.textContent(), WAIT).not.toBe(first)
  await page.keyboard.press('k')
  await expect.poll(() => pair.textContent(), WAIT).toBe(first)
  await page.keyboard.press('m')
  await expect.poll(() => pair.textContent(), WAIT).not.toBe(first)
  await page.keyboard.press('u')
  await expect.poll(() => pair.textContent(), WAIT).toBe(first)
  await page.keyboard.press('m')
  await expect.poll(() => pair.textContent(), WAIT).not.toBe(first)
  const second = await pair.textContent()
  await page.keyboard.press('n')
  await expect.poll(() => pair.textContent(), WAIT).not.toBe(second)
  await page.getByText('本人已判 2 对').waitFor(WAIT)
  await page.getByLabel('查看目的').fill('核对重复救助')
  await page.getByRole('button', { name: '说明目的后显示' }).click()
  await expect.poll(() => page.locator('table').innerText(), WAIT).toMatch(/\d{11}/)
  await keepPicture(page, 'linkage-review')
}

async function publishAndUndo(page: Page): Promise<void> {
  await page.getByRole('link', { name: '黄金记录', exact: true }).click()
  await page.getByText('尚未发布过').waitFor(WAIT)
  await page.getByRole('button', { name: '发布新版本' }).click()
  await page.getByRole('link', { name: '发布第 1 版' }).waitFor(WAIT)
  await keepPicture(page, 'linkage-golden')
  await page.getByRole('button', { name: '撤销第 1 版' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/此前没有版本/).waitFor(WAIT)
  await dialog.getByLabel('理由').fill('先行试发')
  await dialog.getByRole('button', { name: /确\s*定/ }).click()
  await page.getByRole('link', { name: '撤销，恢复为第 2 版' }).waitFor(WAIT)
  const reply = await page.request.get('/api/catalog/datasets/assisted_insured_golden')
  expect(((await reply.json()) as { version: number; rows: number }).rows).toBe(0)
}

import { expect, inject, it } from 'vitest'
import type { Page } from 'playwright-core'
import { keepPicture, signIn, useBrowser } from './browser.ts'

const browser = useBrowser()

const WAIT = { timeout: 60_000 }

/** Sharing in one journey: asked for with a purpose, granted in part, called by key, revoked, refused. */
it('a department asks for a dataset, is granted some fields, calls them by key, and is revoked', async () => {
  const { page: asker, complaints } = await browser.visit('/sign-in')
  await signIn(asker, 'health')
  await askForFiscal(asker)
  const { page: owner } = await browser.visit('/sign-in')
  await signIn(owner, 'finance')
  await grantAllButQuarter(owner)
  const { key, address } = await takeKey(asker)
  const rows = await call(address, key, '?size=2')
  expect(rows.status).toBe(200)
  const { items } = (await rows.json()) as { items: Record<string, unknown>[] }
  expect(items).toHaveLength(2)
  expect(Object.keys(items[0] ?? {})).toEqual(['area', 'year', 'value'])
  expect((await call(address, key, '?fields=quarter')).status).toBe(400)
  expect((await call(address, 'yz_wrong', '')).status).toBe(401)
  await revoke(owner)
  const refused = await call(address, key, '?size=2')
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
    403,
    'exchange.grantEnded',
  ])
  await readLog(asker)
  expect(complaints).toEqual([])
}, 180_000)

function call(address: string, key: string, query: string): Promise<Response> {
  return fetch(`${inject('baseUrl')}${new URL(address).pathname}${query}`, {
    headers: { authorization: `Bearer ${key}` },
  })
}

async function askForFiscal(page: Page): Promise<void> {
  await page.goto('/desk/exchange/ask')
  await page.getByLabel('查找').fill('一般公共预算')
  await page.getByRole('link', { name: '各市一般公共预算收支' }).click()
  await page.getByLabel('使用目的').fill('医疗卫生支出与财力匹配分析')
  await page.getByLabel('法律依据').fill('《基本医疗卫生与健康促进法》第八十条')
  await page.getByLabel('应用场景').fill('比较各市财力与卫生投入')
  for (const field of ['地区', '年份', '季度', '金额']) {
    await page.getByRole('checkbox', { name: new RegExp(field) }).check()
  }
  await page.getByRole('checkbox', { name: /本部门对所获数据的安全负责/ }).check()
  await page.getByRole('button', { name: '检查', exact: true }).click()
  await page
    .getByText(/10 个工作日内答复/)
    .first()
    .waitFor(WAIT)
  await keepPicture(page, 'share-ask')
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.waitForURL(/exchange\/requests\//, WAIT)
  await page.getByText('待审核', { exact: true }).first().waitFor(WAIT)
}

async function grantAllButQuarter(page: Page): Promise<void> {
  await page.goto('/desk/exchange?side=todecide')
  await page
    .getByRole('row', { name: /各市一般公共预算收支/ })
    .getByRole('link')
    .first()
    .click()
  await page.getByRole('checkbox', { name: /季度/ }).uncheck()
  await page.getByLabel(/季度的理由/).fill('年度数据已足够')
  await page.getByLabel('法律依据').fill('《政务数据共享条例》最小必要')
  await keepPicture(page, 'share-decide')
  await page.getByRole('button', { name: /同意提供 3 个字段/ }).click()
  await page.getByText('已提供', { exact: true }).first().waitFor(WAIT)
}

async function takeKey(page: Page): Promise<{ key: string; address: string }> {
  await page.goto('/desk/exchange/grants?side=received')
  await page
    .getByRole('row', { name: /各市一般公共预算收支/ })
    .getByRole('link')
    .first()
    .click()
  await page.getByRole('button', { name: '生成密钥' }).click()
  const shown = page.getByTestId('key')
  await shown.waitFor(WAIT)
  await keepPicture(page, 'share-key')
  const address = await page.locator('dd code').first().textContent()
  return { key: (await shown.textContent()) ?? '', address: address ?? '' }
}

async function revoke(page: Page): Promise<void> {
  await page.getByRole('link', { name: '查看授权' }).click()
  await page.getByRole('button', { name: '立即撤回授权' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('理由').fill('用途已完成')
  await dialog.getByRole('button', { name: '立即撤回授权' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('已撤回', { exact: true }).first().waitFor(WAIT)
}

async function readLog(page: Page): Promise<void> {
  await page.goto('/desk/exchange/uses')
  await page.getByText('授权已终止').first().waitFor(WAIT)
  await keepPicture(page, 'share-log')
}

import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { keepPicture, signIn, useBrowser } from './browser.ts'
import { startForeignDatabase, type ForeignDatabase } from './foreign-database.ts'

const browser = useBrowser()
const WAIT = { timeout: 60_000 }

/** A department's database is connected, scheduled and fetched; what is deleted there becomes a tombstone here. */
it('a database is connected step by step, fetched, and follows what changes at the source', async () => {
  const foreign = await startForeignDatabase()
  try {
    await allowLoopback()
    const { page, complaints } = await browser.visit('/sign-in')
    await signIn(page, 'engineer')
    await connect(page, foreign)
    await approveMapping(page)
    await followChanges(page, foreign)
    expect(complaints).toEqual([])
  } finally {
    await foreign.stop()
  }
}, 240_000)

/** A private address is reached only after an administrator listed it. */
async function allowLoopback(): Promise<void> {
  const { page } = await browser.visit('/sign-in')
  await signIn(page, 'admin')
  await page.goto('/desk/sources/_addresses')
  await page.getByRole('textbox', { name: /^地址或网段/ }).waitFor(WAIT)
  await page.getByRole('textbox', { name: /^地址或网段/ }).fill('127.0.0.1')
  await page.getByRole('textbox', { name: /^用途/ }).fill('市场监管局试点数据库')
  await page.getByRole('button', { name: '列入地址' }).click()
  await page.getByText('127.0.0.1/32').waitFor(WAIT)
  await keepPicture(page, 'source-addresses')
}

async function connect(page: Page, foreign: ForeignDatabase): Promise<void> {
  await page.goto('/desk/sources/_new')
  await page.getByRole('textbox', { name: /^主机/ }).fill('127.0.0.1')
  await page.getByRole('spinbutton', { name: /^端口/ }).fill(String(foreign.port))
  await page.getByRole('textbox', { name: /^数据库/ }).fill('postgres')
  await page.getByRole('textbox', { name: /^用户名/ }).fill('postgres')
  await page.getByRole('combobox', { name: /^加密/ }).selectOption('off')
  await page.getByRole('button', { name: '测试连接' }).click()
  await page.getByText('连接成功').waitFor(WAIT)
  await keepPicture(page, 'source-place')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('表或视图').selectOption('public.census')
  await page.getByRole('button', { name: '看样例数据' }).click()
  await page.getByRole('columnheader', { name: /年末常住人口/ }).waitFor(WAIT)
  expect(await page.getByRole('checkbox', { name: '地区代码' }).isChecked()).toBe(true)
  await page.getByLabel('删除的识别').selectOption('compare')
  await keepPicture(page, 'source-content')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('来源代码').fill('census-database')
  await page.getByLabel('中文名称').fill('统计局人口库')
  await page.getByRole('combobox', { name: /^部门/ }).selectOption('tjj')
  await page.getByRole('combobox', { name: /^数据集/ }).selectOption('population')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('频次').selectOption('0 * * * *')
  await page.getByText('接下来：').waitFor(WAIT)
  await keepPicture(page, 'source-plan')
  await page.getByRole('button', { name: '保存连接' }).click()
  await page.getByText('0 * * * * (Asia/Shanghai)').waitFor(WAIT)
}

/** The first fetch of a new source waits for its mapping. */
async function approveMapping(page: Page): Promise<void> {
  await page.getByRole('button', { name: '立即取数' }).click()
  await page.getByText('已交付', { exact: true }).first().waitFor(WAIT)
  await page.getByText('待审核映射').first().waitFor(WAIT)
  await keepPicture(page, 'source-fetch')
  await page.getByRole('table', { name: '交付' }).getByRole('link').first().click()
  await page.getByRole('link', { name: '审核映射' }).click()
  await page.getByRole('button', { name: /批准/ }).click()
  await page.waitForURL('**/desk/ingest/runs/**')
  await page.getByText('已发布', { exact: true }).first().waitFor(WAIT)
}

async function followChanges(page: Page, foreign: ForeignDatabase): Promise<void> {
  await foreign.removeOne()
  await page.goto('/desk/sources/census-database')
  await page.getByRole('button', { name: '立即取数' }).click()
  await page.getByRole('heading', { name: '墓碑：1 条记录在源头已删除' }).waitFor(WAIT)
  await page.getByText(/code = 330106/).waitFor(WAIT)
  await keepPicture(page, 'source-tombstones')
}

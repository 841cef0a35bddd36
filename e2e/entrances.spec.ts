import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { desktop, keepPicture, phone, signIn, useBrowser } from './browser.ts'

const browser = useBrowser()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; impact: string; nodes: { target: string[] }[] }

/** What axe calls serious or critical on the page as it stands. */
async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate<{ violations: Violation[] }>('axe.run({ resultTypes: ["violations"] })')
  return found.violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

const pages = [
  { name: 'portal', path: '/', user: undefined, look: phone, see: '已发布的数据' },
  { name: 'sign-in', path: '/sign-in', user: undefined, look: phone, see: '登录' },
  { name: 'cockpit', path: '/cockpit', user: 'leader', look: desktop, see: '地区排名' },
  { name: 'cases', path: '/desk/cases', user: 'ecology', look: desktop, see: '办件' },
  { name: 'catalogue', path: '/desk/catalog', user: 'engineer', look: desktop, see: '空气质量逐小时监测' },
  { name: 'dataset', path: '/desk/catalog/covid/quality', user: 'steward', look: desktop, see: '质量得分' },
  { name: 'runs', path: '/desk/ingest/runs', user: 'engineer', look: desktop, see: '采集运行' },
  { name: 'indicators', path: '/desk/indicators', user: 'analyst', look: desktop, see: '地区生产总值' },
] as const

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each(pages)(
    '$name has no serious accessibility violation and loads nothing from elsewhere',
    async ({ name, path, user, look, see }) => {
      const { page, complaints } = await browser.visit('/health', {
        ...look,
        colorScheme,
        reducedMotion: 'reduce',
      })
      if (user) await signIn(page, user)
      await page.goto(path)
      await page.getByText(see).first().waitFor({ timeout: 30_000 })
      await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined)
      await keepPicture(page, `${name}-${colorScheme}`)
      expect(await seriousViolations(page)).toEqual([])
      expect(complaints).toEqual([])
      await page.context().close()
    },
  )
})

it('speaks English when asked, on every entrance', async () => {
  for (const { path, user, look, name } of pages) {
    const { page } = await browser.visit('/health', look)
    if (user) await signIn(page, user)
    await page.goto(path)
    await page.getByRole('button', { name: 'English' }).first().click()
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toMatch(/^en/)
    await page.getByRole('heading').first().waitFor({ timeout: 30_000 })
    await keepPicture(page, `${name}-en`)
    await page.context().close()
  }
})

it('the cockpit can be drilled into with the keyboard alone', async () => {
  const { page } = await browser.visit('/health')
  await signIn(page, 'leader')
  await page.goto('/cockpit')
  const city = page.locator('svg [tabindex="0"]').first()
  await city.waitFor({ timeout: 30_000 })
  await city.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/region=33\d{2}00/)
})

it('the cockpit paints at once and is complete within a second', async () => {
  const { page } = await browser.visit('/health')
  await signIn(page, 'leader')
  const started = Date.now()
  await page.goto('/cockpit', { waitUntil: 'commit' })
  await page.getByText('地区排名').first().waitFor({ timeout: 30_000 })
  const complete = Date.now() - started
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
  )
  // The aims are 0.5 s and 1.0 s on a quiet machine; CI shares its two cores with the rest of this run, hence the allowance.
  process.stdout.write(`cockpit: first paint ${Math.round(paint)} ms, complete ${complete} ms\n`)
  expect(paint).toBeLessThan(1500)
  expect(complete).toBeLessThan(3000)
})

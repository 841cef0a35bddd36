import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** $CHROMIUM, the system's, or the one in playwright's cache; says what to install where there is none. */
export function findBrowser(): string {
  const candidates = [process.env['CHROMIUM'], ...SYSTEM_BROWSERS, chromium.executablePath()]
  const found = candidates.find((path) => path && existsSync(path))
  if (!found)
    throw new Error(
      'No browser found: install chromium (Debian: apt-get install chromium fonts-noto-cjk) or set $CHROMIUM.',
    )
  return found
}

/** Without these a headless Chromium calls home at start, and as root it needs no sandbox. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type Visitor = {
  page: Page
  /** Console errors and failed requests since the page was opened. */
  complaints: string[]
}

export const desktop = { viewport: { width: 1920, height: 1080 } }
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** A browser for one file of journeys. */
export function useBrowser() {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findBrowser(), args: ARGS })
  })
  afterAll(() => browser.close())
  return {
    async visit(path: string, options: BrowserContextOptions = desktop): Promise<Visitor> {
      const context = await browser.newContext({
        baseURL: inject('baseUrl'),
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        ...options,
      })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(inject('baseUrl')) && !/^(data|blob):/.test(url))
          complaints.push(`another origin: ${url}`)
      })
      await page.goto(path)
      return { page, complaints }
    },
  }
}

const PASSWORD = 'yuzhi-demo-2026'

/** Gives the page's browser the session of a demonstration account, by the API the sign-in page uses. */
export async function signIn(page: Page, username: string): Promise<void> {
  const reply = await page.request.post('/api/identity/session', { data: { username, password: PASSWORD } })
  expect(reply.status()).toBe(204)
}

/** Keeps a picture for people to look at, where $SCREENSHOTS names a folder. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

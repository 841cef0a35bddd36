import { startI18n } from '../lib/i18n.ts'
import { watchTheme } from '../lib/theme.ts'
import { firstRequests } from './cockpit/preload.ts'
import { entranceOf, type Entrance } from './entrance.ts'

type Mount = { mount(root: HTMLElement): void }

/** Each entrance is its own chunk with its own libraries; the desk's Ant Design never reaches a resident's phone. */
const entrances: Record<Entrance, { load: () => Promise<Mount>; messages: readonly string[] }> = {
  portal: { load: () => import('./portal/entrance.tsx'), messages: ['app', 'home'] },
  desk: { load: () => import('./desk/entrance.tsx'), messages: ['app'] },
  cockpit: { load: () => import('./cockpit/entrance.tsx'), messages: ['app', 'cockpit'] },
}

/** Lets the browser fetch the first data while the code that shows it is still on its way. */
function preload(paths: readonly string[]): void {
  for (const href of paths) {
    const link = document.createElement('link')
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href })
    document.head.append(link)
  }
}

const RELOADED = 'yuzhi.reloaded'

/** After an upgrade a tab that is still open asks for chunks that are gone; one reload brings it to the new version. */
function reloadOnUpgrade(): void {
  addEventListener('vite:preloadError', (event) => {
    if (sessionStorage.getItem(RELOADED)) return
    sessionStorage.setItem(RELOADED, 'yes')
    event.preventDefault()
    location.reload()
  })
}

async function start(): Promise<void> {
  const root = document.getElementById('root')
  if (!root) return
  reloadOnUpgrade()
  const entrance = entranceOf(location.pathname)
  const { load, messages } = entrances[entrance]
  if (entrance === 'cockpit' && location.pathname === '/cockpit') preload(firstRequests(location.search))
  const [{ mount }] = await Promise.all([load(), startI18n(messages)])
  sessionStorage.removeItem(RELOADED)
  watchTheme()
  mount(root)
  if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js')
}

void start()

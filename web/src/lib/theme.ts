import { useSyncExternalStore } from 'react'

/** `system` follows the device. */
export type ThemeChoice = 'system' | 'light' | 'dark'
export type Theme = 'light' | 'dark'

const KEY = 'yuzhi.theme'
const listeners = new Set<() => void>()
const devicePrefersDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)')

function readChoice(): ThemeChoice {
  const kept = localStorage.getItem(KEY)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

function apply(): void {
  const choice = readChoice()
  const device = devicePrefersDark().matches ? 'dark' : 'light'
  document.documentElement.dataset['theme'] = choice === 'system' ? device : choice
  for (const listener of listeners) listener()
}

/** Follows the device while the choice is `system`. */
export function watchTheme(): void {
  devicePrefersDark().addEventListener('change', apply)
}

export function setTheme(choice: ThemeChoice): void {
  localStorage.setItem(KEY, choice)
  apply()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The theme in force (set by boot.js before the first paint) and what the person chose. */
export function useTheme(): { theme: Theme; choice: ThemeChoice } {
  const theme = useSyncExternalStore(subscribe, () =>
    document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light',
  )
  const choice = useSyncExternalStore(subscribe, readChoice)
  return { theme, choice }
}

import { useMemo } from 'react'
import { useTheme } from '../lib/theme.ts'

/** Names of colour tokens that code needs as values (Ant Design's theme, canvas charts); see tokens.css. */
export type ColorToken =
  | 'page'
  | 'surface'
  | 'raised'
  | 'text'
  | 'muted'
  | 'line'
  | 'line-strong'
  | 'primary'
  | 'primary-fill'
  | 'primary-hover'
  | 'primary-soft'
  | 'red'
  | 'orange'
  | 'yellow'
  | 'blue'
  | 'green'

/** Reads a custom property of the theme in force. */
export function readToken(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}

/** A reader of colour tokens that changes identity with the theme, so that memos built on it are rebuilt. */
export function useColors(): (token: ColorToken) => string {
  const { theme } = useTheme()
  return useMemo(() => {
    // The theme attribute is already on <html> when React hears of the change.
    void theme
    return (token) => readToken(`--color-${token}`)
  }, [theme])
}

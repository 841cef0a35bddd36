import { useTranslation } from 'react-i18next'

/** The two languages every text exists in. */
export type Language = 'zh' | 'en'

/** A text as the server sends it. */
export type Bilingual = { zh: string; en: string }

const KEY = 'yuzhi.language'

/** What boot.js has read from the last choice; Chinese first. */
export function initialLanguage(): Language {
  return document.documentElement.lang.startsWith('en') ? 'en' : 'zh'
}

/** The current language, and a way to change it that is remembered on this device. */
export function useLanguage(): { language: Language; setLanguage(next: Language): void } {
  const { i18n } = useTranslation()
  return {
    language: i18n.language === 'en' ? 'en' : 'zh',
    setLanguage(next) {
      localStorage.setItem(KEY, next)
      document.documentElement.lang = next === 'en' ? 'en' : 'zh-CN'
      void i18n.changeLanguage(next)
    },
  }
}

/** Picks the reader's language of a bilingual text; what exists is better than nothing. */
export function say(text: Bilingual, language: Language): string {
  return text[language] || text.zh || text.en
}

/** `say` bound to the current language. */
export function useSay(): (text: Bilingual) => string {
  const { language } = useLanguage()
  return (text) => say(text, language)
}

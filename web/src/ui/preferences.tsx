import { useTranslation } from 'react-i18next'
import { useLanguage } from '../lib/language.ts'
import { setTheme, useTheme } from '../lib/theme.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

/** Switches the language; named in the language it leads to. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage()
  const next = language === 'zh' ? 'en' : 'zh'
  return (
    <Button look="quiet" lang={next === 'zh' ? 'zh-CN' : 'en'} onClick={() => setLanguage(next)}>
      {next === 'zh' ? '中文' : 'English'}
    </Button>
  )
}

/** Switches between light and dark; until used, the device decides. */
export function ThemeSwitch() {
  const { t } = useTranslation('ui')
  const { theme } = useTheme()
  const next = theme === 'dark' ? 'light' : 'dark'
  return (
    <Button
      look="quiet"
      aria-label={`${t('theme.label')}: ${t(`theme.${next}`)}`}
      title={t(`theme.${next}`)}
      onClick={() => setTheme(next)}
    >
      <Icon name={next === 'dark' ? 'moon' : 'sun'} size="1.15em" />
    </Button>
  )
}

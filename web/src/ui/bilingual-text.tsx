import { useLanguage, type Bilingual } from '../lib/language.ts'

/** A bilingual text in the reader's language; the other one stays marked for screen readers and on hover. */
export function BilingualText({ text }: { text: Bilingual }) {
  const { language } = useLanguage()
  const own = text[language]
  if (own) return <span title={language === 'zh' ? text.en : text.zh}>{own}</span>
  return <span lang={language === 'zh' ? 'en' : 'zh-CN'}>{language === 'zh' ? text.en : text.zh}</span>
}

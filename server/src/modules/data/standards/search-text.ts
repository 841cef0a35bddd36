import { pinyin } from 'pinyin-pro'
import type { Content } from './content.ts'

/** Everything an entry can be found by, in lower case: names, labels, codes, and the pinyin of the Chinese among them. */
export function searchText(content: Content): string {
  const words = [content.id, content.name.zh, content.name.en, ...ownWords(content)]
  const unique = [...new Set(words.map((word) => word.toLowerCase()))]
  return unique.flatMap((word) => [word, ...soundsOf(word)]).join('\n')
}

function ownWords(content: Content): string[] {
  if ('definition' in content) return [content.definition, content.standard ?? '', ...content.labels]
  if ('rows' in content) return [content.from, content.to, content.source]
  return [content.standard, ...content.entries.flatMap(({ code, name }) => [code, name.zh])]
}

/** 婚姻状况 → hunyinzhuangkuang and hyzk. Definitions are too long to be sought by sound. */
function soundsOf(word: string): string[] {
  if (!/\p{Script=Han}/u.test(word) || word.length > 30) return []
  const syllables = pinyin(word, { toneType: 'none', type: 'array', nonZh: 'removed' })
  return [syllables.join(''), syllables.map((syllable) => syllable[0] ?? '').join('')]
}

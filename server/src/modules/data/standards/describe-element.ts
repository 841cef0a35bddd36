import { pinyin } from 'pinyin-pro'
import type { Bilingual, DataElement } from './data-element.ts'

/** What GB/T 19488.2 asks of an element and what follows from its other fields: pinyin, format, value domain. */
export function describeElement(element: DataElement): { pinyin: string; format: string; domain: Bilingual } {
  const sound = pinyin(element.name.zh, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('-')
  return { pinyin: sound, format: formatOf(element), domain: domainOf(element) }
}

/**
 * 数据格式 in the notation of GB/T 19488.1: `an18` is exactly 18 letters or digits, `an..50` at most 50, `n..` a number,
 * dates by their pattern.
 */
function formatOf({ type, length, check, codeList }: DataElement): string {
  if (check) return 'an18'
  if (type === 'date') return 'YYYY-MM-DD'
  if (type === 'timestamp') return 'YYYY-MM-DD hh:mm:ss'
  if (type === 'boolean') return 'b'
  const letter = type === 'integer' || type === 'number' ? 'n' : codeList ? 'an' : 'ul'
  if (!length) return `${letter}..`
  return length.min === length.max ? `${letter}${length.max}` : `${letter}${length.min}..${length.max}`
}

/** 值域: which values there are, in words. */
function domainOf(element: DataElement): Bilingual {
  const { codeList, check, pattern, range, standard } = element
  if (codeList !== undefined) return { zh: `代码表 ${codeList}`, en: `Code list ${codeList}` }
  if (check) return { zh: `${standard} 校验码正确的号码`, en: `Numbers with the check digit of ${standard}` }
  if (pattern !== undefined) return { zh: `符合 ${pattern}`, en: `Matching ${pattern}` }
  const { min, max } = range ?? {}
  if (min !== undefined && max !== undefined) return { zh: `${min} 至 ${max}`, en: `${min} to ${max}` }
  if (min !== undefined) return { zh: `不小于 ${min}`, en: `At least ${min}` }
  if (max !== undefined) return { zh: `不大于 ${max}`, en: `At most ${max}` }
  return { zh: '不限', en: 'Any' }
}

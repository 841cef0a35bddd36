import { pinyin } from 'pinyin-pro'
import type { Column } from '../dataset.ts'
import type { Overlap, PlannedColumn } from './schema.ts'

type Match = Overlap['matches'][number]
type Likeness = Pick<Match, 'likeness' | 'by'>

/** Below this two titles are only somewhat alike, and a match would mislead. */
const LEAST = 0.55

/** How sure it is that two columns hold the same: by data element, title, name, pinyin, or likeness of the titles. */
export function likenessOf(
  planned: PlannedColumn,
  existing: Pick<Column, 'name' | 'labels' | 'element'>,
): Likeness | undefined {
  const words = [planned.title, planned.name].filter((word) => word !== undefined).map(plain)
  const labels = existing.labels.map(plain)
  if (words.some((word) => /\p{Script=Han}/u.test(word) && labels.includes(word)))
    return { likeness: 1, by: 'title' }
  if (planned.element !== undefined && planned.element === existing.element)
    return { likeness: 0.95, by: 'element' }
  if (words.some((word) => labels.includes(word) || word === plain(existing.name)))
    return { likeness: 0.9, by: 'name' }
  if (words.some((word) => !/\p{Script=Han}/u.test(word) && soundsOf(labels).has(word)))
    return { likeness: 0.8, by: 'pinyin' }
  const best = Math.max(...words.flatMap((word) => labels.map((label) => dice(word, label))), 0)
  return best >= LEAST ? { likeness: Math.round(best * 70) / 100, by: 'similar' } : undefined
}

/** The best pairing of planned with existing columns, surest first, each column once. */
export function matchColumns(
  planned: readonly PlannedColumn[],
  existing: readonly Pick<Column, 'name' | 'title' | 'labels' | 'element'>[],
): { score: number; matches: Match[] } {
  const pairs = planned.flatMap((plan, i) =>
    existing.flatMap((column) => {
      const likeness = likenessOf(plan, column)
      return likeness ? [{ i, plan, column, ...likeness }] : []
    }),
  )
  pairs.sort((a, b) => b.likeness - a.likeness || a.i - b.i)
  const taken = new Set<number>()
  const used = new Set<string>()
  const matches: Match[] = []
  for (const { i, plan, column, likeness, by } of pairs) {
    if (taken.has(i) || used.has(column.name)) continue
    taken.add(i)
    used.add(column.name)
    const shown = plan.title ?? plan.name
    matches.push({ planned: shown, existing: column.name, existingTitle: column.title, likeness, by })
  }
  const sum = matches.reduce((total, { likeness }) => total + likeness, 0)
  return { score: planned.length === 0 ? 0 : Math.round((sum / planned.length) * 1000) / 1000, matches }
}

/** Without width, case, spaces, marks and what stands in brackets (units). */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（][^)）]*[)）]/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Chinese titles as they sound, whole and by initials: `xingming`, `xm`. Two initials say too little. */
function soundsOf(labels: readonly string[]): Set<string> {
  const sounds = new Set<string>()
  for (const label of labels.filter((text) => /\p{Script=Han}/u.test(text))) {
    const syllables = pinyin(label, { toneType: 'none', type: 'array' })
    sounds.add(syllables.join(''))
    if (syllables.length > 2) sounds.add(syllables.map((one) => one.charAt(0)).join(''))
  }
  return sounds
}

/** Dice's coefficient of neighbouring pairs of characters. */
function dice(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)]
  if (left.length === 0 || right.length === 0) return 0
  const rest = [...right]
  let shared = 0
  for (const pair of left) {
    const at = rest.indexOf(pair)
    if (at < 0) continue
    rest.splice(at, 1)
    shared++
  }
  return (2 * shared) / (left.length + right.length)
}

function pairsOf(text: string): string[] {
  const chars = [...text]
  return chars.slice(1).map((char, i) => `${chars[i]}${char}`)
}

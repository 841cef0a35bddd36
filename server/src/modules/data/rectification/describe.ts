import type { Breach, Evidence } from './breach.ts'

type Text = { zh: string; en: string }

const DIMENSIONS: Readonly<Record<string, Text>> = {
  conformity: { zh: '规范性', en: 'Conformity' },
  completeness: { zh: '完整性', en: 'Completeness' },
  accuracy: { zh: '准确性', en: 'Accuracy' },
  consistency: { zh: '一致性', en: 'Consistency' },
  timeliness: { zh: '时效性', en: 'Timeliness' },
  accessibility: { zh: '可访问性', en: 'Accessibility' },
}

type Subject = Pick<Breach, 'subject' | 'name'>

/** What a breach is about, in words: the rule as its contract calls it, a dimension, the score, the freshness. */
export function describeSubject({ subject, name }: Subject): Text {
  const [scope, key = ''] = [subject.split(':', 1)[0], subject.slice(subject.indexOf(':') + 1)]
  if (scope === 'rule') return { zh: name ? `${name}（${key}）` : key, en: name ? `${name} (${key})` : key }
  if (scope === 'dimension') return DIMENSIONS[key] ?? { zh: key, en: key }
  return scope === 'freshness'
    ? { zh: '更新及时性', en: 'Freshness' }
    : { zh: '综合得分', en: 'Overall score' }
}

/** One line a breach: what was found, of how many, against which threshold. */
export function describeBreaches(breaches: readonly Breach[], dueAt: Date | undefined): Text {
  const lines = breaches.map((breach) => {
    const { zh, en } = describeSubject(breach)
    if (breach.subject === 'freshness') {
      const due = dueAt?.toISOString().slice(0, 10) ?? ''
      return { zh: `${zh}：应于 ${due} 前更新，至今未到`, en: `${en}: due by ${due}, not arrived` }
    }
    const { failed, checked, score } = breach.evidence
    return {
      zh: `${zh}：检查 ${checked} 次，不合格 ${failed} 次，得分 ${score}，要求 ${breach.minimum}`,
      en: `${en}: ${failed} of ${checked} failed, score ${score}, required ${breach.minimum}`,
    }
  })
  return joinLines(lines)
}

/** What the case is called and what it says at its head. */
export function describeOpening(
  title: Text,
  breaches: readonly Breach[],
  { round, version }: { round: number; version: number | null },
): { title: Text; summary: Text } {
  const again = round > 1 ? { zh: `（第 ${round} 次）`, en: ` (round ${round})` } : { zh: '', en: '' }
  const which =
    version === null ? { zh: '', en: '' } : { zh: `第 ${version} 版`, en: ` (version ${version})` }
  const isLate = breaches.every(({ subject }) => subject === 'freshness')
  const broken = isLate
    ? { zh: '未按约定更新', en: 'was not updated as agreed' }
    : { zh: `有 ${breaches.length} 项低于质量要求`, en: `breaks ${breaches.length} quality thresholds` }
  return {
    title: { zh: `数据整改：${title.zh}${again.zh}`, en: `Mend the data: ${title.en}${again.en}` },
    summary: { zh: `《${title.zh}》${which.zh}${broken.zh}。`, en: `“${title.en}”${which.en} ${broken.en}.` },
  }
}

/** Before and after of each subject; a subject without an `after` keeps its threshold now. Read by both languages. */
export function describeDifference(
  results: readonly (Subject & { latest: Evidence; minimum: number; after: Evidence | undefined })[],
): string {
  const lines = results.map((one) => {
    const { zh, en } = describeSubject(one)
    const before = `${one.latest.failed}/${one.latest.checked}`
    const after = one.after ? `${one.after.failed}/${one.after.checked}` : `≥ ${one.minimum}`
    const sign = one.after ? '✗' : '✓'
    const words = zh === en ? zh : `${zh} / ${en}`
    return `${sign} ${words}: ${before} → ${after}`
  })
  return lines.join('\n').slice(0, 4000)
}

function joinLines(lines: readonly Text[]): Text {
  const join = (of: keyof Text) =>
    lines
      .map((line) => line[of])
      .join('\n')
      .slice(0, 8000)
  return { zh: join('zh'), en: join('en') }
}

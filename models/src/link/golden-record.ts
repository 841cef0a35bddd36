/** One record of a cluster: where it comes from, when it was true (any text that sorts by time) and its cells. */
export type Member = { source: string; at?: string; values: Readonly<Record<string, string | null>> }

/** A field of the golden record: its value, the member it was taken from (index), and what others say instead. */
export type GoldenField = { value: string | null; from: number | null; others: string[] }

/**
 * The best record of a cluster, field by field: the value of the source named first in `priority` for the field (`*`
 * for all others; sources not named come last), of equal sources the latest, then the one given first. Nothing is
 * invented: where no member has a value, there is none.
 */
export function goldenRecord(
  members: readonly Member[],
  priority: Readonly<Record<string, readonly string[]>>,
): Record<string, GoldenField> {
  const names = new Set(members.flatMap(({ values }) => Object.keys(values)))
  return Object.fromEntries(
    [...names].map((name) => [name, goldenField(members, name, priority[name] ?? priority['*'] ?? [])]),
  )
}

function goldenField(members: readonly Member[], name: string, sources: readonly string[]): GoldenField {
  const rank = ({ source }: Member): number => {
    const place = sources.indexOf(source)
    return place < 0 ? sources.length : place
  }
  const known = members
    .map((member, from) => ({ member, from, value: (member.values[name] ?? '').trim() }))
    .filter(({ value }) => value !== '')
    .sort((a, b) => rank(a.member) - rank(b.member) || later(a.member, b.member) || a.from - b.from)
  const [best, ...rest] = known
  if (!best) return { value: null, from: null, others: [] }
  const others = new Set(rest.map(({ value }) => value))
  others.delete(best.value)
  return { value: best.value, from: best.from, others: [...others] }
}

function later(a: Member, b: Member): number {
  const [one, other] = [a.at ?? '', b.at ?? '']
  return one > other ? -1 : one < other ? 1 : 0
}

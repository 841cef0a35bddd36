/** One record of a cluster: where it comes from, when it was true (any text that sorts by time) and its cells. */
export type Member = { source: string; at?: string; values: Readonly<Record<string, string | null>> }

/**
 * Which member's value a field takes: of the source named first, of the latest record, of the record with the most
 * cells filled, or the value most members hold. Ties fall to the sources in order, then the latest, then the first given.
 */
export type GoldenRule = { by: 'source' | 'newest' | 'complete' | 'frequent'; sources: readonly string[] }

/** A field of the golden record: its value, the member it was taken from (index), and what others say instead. */
export type GoldenField = { value: string | null; from: number | null; others: string[] }

/**
 * The best record of a cluster, field by field, by the rule of the field (`*` for all others; by the latest where there
 * is none). Sources not named come last. Nothing is invented: where no member has a value, there is none.
 */
export function goldenRecord(
  members: readonly Member[],
  rules: Readonly<Record<string, GoldenRule>>,
): Record<string, GoldenField> {
  const names = new Set(members.flatMap(({ values }) => Object.keys(values)))
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      goldenField(members, name, rules[name] ?? rules['*'] ?? { by: 'newest', sources: [] }),
    ]),
  )
}

function goldenField(members: readonly Member[], name: string, { by, sources }: GoldenRule): GoldenField {
  const rank = ({ source }: Member): number => {
    const place = sources.indexOf(source)
    return place < 0 ? sources.length : place
  }
  const known = members
    .map((member, from) => ({ member, from, value: (member.values[name] ?? '').trim() }))
    .filter(({ value }) => value !== '')
  const first: Record<GoldenRule['by'], (one: (typeof known)[number]) => number> = {
    source: () => 0,
    newest: () => 0,
    complete: ({ member }) => -filled(member),
    frequent: ({ value }) => -known.filter((other) => other.value === value).length,
  }
  const bySource = (a: Member, b: Member): number => (by === 'newest' ? 0 : rank(a) - rank(b))
  const sorted = known.sort(
    (a, b) =>
      first[by](a) - first[by](b) ||
      bySource(a.member, b.member) ||
      later(a.member, b.member) ||
      rank(a.member) - rank(b.member) ||
      a.from - b.from,
  )
  const [best, ...rest] = sorted
  if (!best) return { value: null, from: null, others: [] }
  const others = new Set(rest.map(({ value }) => value))
  others.delete(best.value)
  return { value: best.value, from: best.from, others: [...others] }
}

function filled({ values }: Member): number {
  return Object.values(values).filter((value) => (value ?? '').trim() !== '').length
}

function later(a: Member, b: Member): number {
  const [one, other] = [a.at ?? '', b.at ?? '']
  return one > other ? -1 : one < other ? 1 : 0
}

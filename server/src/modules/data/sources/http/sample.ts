import { errors } from '../errors.ts'
import { atPath, isExactNumber, parseExactly, scalarText } from '../json-path.ts'
import type { Probe } from '../schema.ts'
import { shapeLearner } from '../schema-difference.ts'
import type { HttpSettings } from '../settings.ts'
import type { AuthorizedAsk } from './authorize.ts'

const SAMPLE = 10
const MOST_LISTS = 50

/** The first page: its records by field, and the lists a reply holds where no path names one. */
export async function sampleOf(
  ask: AuthorizedAsk,
  settings: HttpSettings,
): Promise<Pick<Probe, 'server' | 'tables' | 'columns' | 'rows' | 'total'>> {
  const url = new URL(settings.url)
  const { paging } = settings
  if ((paging.how === 'page' || paging.how === 'offset') && paging.sizeParameter)
    url.searchParams.set(paging.sizeParameter, String(paging.size))
  const { text, headers } = await ask({ url })
  let document: unknown
  try {
    document = parseExactly(text)
  } catch (error) {
    throw errors.badReply({ host: url.host, reason: 'no-json' }, error)
  }
  const found = atPath(document, settings.recordsPath)
  const base = { server: headers['server'] ?? url.host, tables: listsIn(document) }
  if (!Array.isArray(found)) return { ...base, columns: [], rows: [], total: null }
  const records = found.filter(
    (one): one is Record<string, unknown> =>
      typeof one === 'object' && one !== null && !Array.isArray(one) && !isExactNumber(one),
  )
  const learner = shapeLearner()
  for (const record of records) learner.learn(record)
  const total = settings.totalPath ? Number(scalarText(atPath(document, settings.totalPath))) : NaN
  return {
    ...base,
    columns: learner.shape().map(({ name, type }) => ({
      ...{ name, type, isKey: false },
      canTellChange: type === 'number' || records.some((one) => isTime(one[name])),
    })),
    rows: records
      .slice(0, SAMPLE)
      .map((one) => Object.fromEntries(Object.entries(one).map(([name, value]) => [name, shown(value)]))),
    total: Number.isInteger(total) ? total : null,
  }
}

/** Paths of arrays of objects, for a person to choose from. */
function listsIn(document: unknown): Probe['tables'] {
  const found: Probe['tables'] = []
  const look = (value: unknown, path: string, depth: number): void => {
    if (found.length >= MOST_LISTS || depth > 4 || value === null || typeof value !== 'object') return
    if (Array.isArray(value)) {
      if (value.length === 0 || typeof value[0] === 'object')
        found.push({ schema: null, name: path, rows: value.length })
      return
    }
    if (isExactNumber(value)) return
    for (const [name, inner] of Object.entries(value))
      look(inner, path === '' ? name : `${path}.${name}`, depth + 1)
  }
  look(document, '', 0)
  return found
}

const isTime = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)

function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return (scalarText(value) ?? JSON.stringify(value)).slice(0, 200)
}

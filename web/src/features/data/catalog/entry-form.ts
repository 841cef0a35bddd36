import { isApiProblem } from '../../../lib/problem.ts'
import type { FormValue } from '../../../ui/form/form-schema.ts'
import { flatten, nest } from '../../../ui/form/nested.ts'
import type { DatasetInput } from './api.ts'

const LISTS = ['keywords', 'related'] as const
const NULLABLE = [
  'sharingReason',
  'category',
  'providerCode',
  'format',
  'sharingManner',
  'opening',
  'openingCondition',
] as const

/** The entry a form's values mean: what was left empty is null, lists are written with commas. */
export function entryOf(value: FormValue): DatasetInput {
  const entry = nest(value) as Record<string, unknown>
  for (const name of LISTS)
    entry[name] = String(entry[name] ?? '')
      .split(/[、,，;；\s]+/)
      .filter(Boolean)
  for (const name of NULLABLE)
    entry[name] = entry[name] === undefined || entry[name] === '' ? null : entry[name]
  return entry as DatasetInput
}

/** The values a form begins with to change an entry. */
export function valuesOf({
  contract: _contract,
  contractFiles: _files,
  secret: _secret,
  ...entry
}: DatasetInput): FormValue {
  const plain = Object.fromEntries(
    Object.entries(entry).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join('、') : (value ?? undefined),
    ]),
  )
  return flatten(plain) as FormValue
}

/** What the server found wrong with an entry, by field. */
export function entryFaults(error: unknown): Record<string, string> {
  if (!isApiProblem(error) || error.problem.code !== 'catalog.invalidEntry') return {}
  const faults = error.problem.details['faults'] as { field: string; text: { zh: string; en: string } }[]
  const language = document.documentElement.lang.startsWith('en') ? 'en' : 'zh'
  return Object.fromEntries(faults.map(({ field, text }) => [field, text[language]]))
}

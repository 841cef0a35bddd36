import { isApiProblem } from '../../lib/problem.ts'
import type { FormValue } from './form-schema.ts'

/** A flat form's value as the object its names are paths of: `{'title/zh': 'x'}` → `{title: {zh: 'x'}}`. */
export function nest(value: FormValue): Record<string, unknown> {
  const nested: Record<string, unknown> = {}
  for (const [path, leaf] of Object.entries(value)) {
    if (leaf === undefined) continue
    const names = path.split('/')
    const last = names.pop() ?? path
    let inner = nested
    for (const name of names) inner = (inner[name] ??= {}) as Record<string, unknown>
    inner[last] = leaf
  }
  return nested
}

/** The reverse of `nest`, for filling a form in. Lists stay as they are. */
export function flatten(nested: object, prefix = ''): FormValue {
  return Object.fromEntries(
    Object.entries(nested).flatMap(([name, value]: [string, unknown]): [string, unknown][] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(flatten(value, `${prefix}${name}/`))
        : [[prefix + name, value]],
    ),
  )
}

/** What the server refused of the input, in its words, by the same paths. */
export function refusals(error: unknown): Record<string, string> {
  if (!isApiProblem(error)) return {}
  const issues = error.problem.details['issues']
  if (!Array.isArray(issues)) return {}
  return Object.fromEntries(
    (issues as { path: string; message: string }[]).map(({ path, message }) => [
      path.replace(/^\//, ''),
      message,
    ]),
  )
}

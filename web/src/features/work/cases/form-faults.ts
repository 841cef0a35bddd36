import { isApiProblem } from '../../../lib/problem.ts'

type Fault = { pointer: string; rule: string; message: string }

/** Fields the server found fault with, by their top-level name: `/amount` → amount. */
export function faultyFields(error: unknown): string[] {
  if (!isApiProblem(error)) return []
  const faults = error.problem.details['faults']
  if (!Array.isArray(faults)) return []
  const names = (faults as Fault[]).map(({ pointer }) => pointer.split('/')[1] ?? '')
  return [...new Set(names.filter(Boolean))].map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
}

import type { Column } from '../dataset.ts'
import { masksFor } from '../use/mask.ts'
import { filterProblems } from '../use/row-filter.ts'
import type { DecisionInput, RequestSpec } from './schema.ts'

export type DecisionProblem = {
  code:
    | 'fieldMissing'
    | 'fieldNotAsked'
    | 'fieldTwice'
    | 'reasonMissing'
    | 'groundMissing'
    | 'unconditional'
    | 'maskUnfit'
    | 'periodOutside'
    | 'rowsUnfit'
  field: string | null
}

/**
 * What keeps a decision from being one: it answers every field asked for and no other, refuses nothing without reason
 * and legal ground, and does not refuse or mask what the law shares unconditionally.
 */
export function decisionProblems(
  spec: RequestSpec,
  columns: readonly Column[],
  sharing: 'unconditional' | 'conditional' | 'none',
  input: DecisionInput,
): DecisionProblem[] {
  const answered = input.fields.map(({ name }) => name)
  const problems: DecisionProblem[] = spec.fields
    .filter((name) => !answered.includes(name))
    .map((field) => ({ code: 'fieldMissing', field }))
  input.fields.forEach((decision, i) => {
    const column = columns.find(({ name }) => name === decision.name)
    const add = (code: DecisionProblem['code']): number => problems.push({ code, field: decision.name })
    if (!column || !spec.fields.includes(decision.name)) return void add('fieldNotAsked')
    if (answered.indexOf(decision.name) < i) add('fieldTwice')
    const restricts = !decision.granted || decision.mask !== null
    if (restricts && !decision.reason && !input.reason) add('reasonMissing')
    if (restricts && sharing === 'unconditional' && column.classification === 'general') add('unconditional')
    if (decision.mask && !masksFor(column.type).includes(decision.mask)) add('maskUnfit')
  })
  const refuses = input.fields.some(({ granted }) => !granted)
  if (refuses && input.legalGround.length < 4) problems.push({ code: 'groundMissing', field: null })
  if (input.to !== undefined && (input.to < spec.from || input.to > spec.to))
    problems.push({ code: 'periodOutside', field: null })
  for (const { field } of filterProblems(input.rows, columns)) problems.push({ code: 'rowsUnfit', field })
  return problems
}

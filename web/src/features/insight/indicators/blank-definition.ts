import type { DefinitionInput } from './api.ts'

/** Where a new definition begins: everything to be said, and SQL that shows the three columns wanted. */
export const blankDefinition: DefinitionInput = {
  code: '',
  name: { zh: '', en: '' },
  unit: { zh: '', en: '' },
  description: { zh: '', en: '' },
  department: '',
  datasets: [],
  periodKind: 'year',
  goodDirection: 'none',
  share: false,
  rollup: 'sum',
  importance: 3,
  decimals: 0,
  synthetic: true,
  sql: 'select region, period, value\nfrom dataset\n',
}

/** The fields a definition still needs, by the name of their message. */
export function missingOf(definition: DefinitionInput): string[] {
  const { code, name, unit, description, department, datasets, sql } = definition
  const texts = { name, description }
  return [
    ...(/^[a-z][a-z0-9_]{1,59}$/.test(code) ? [] : ['code']),
    ...Object.entries(texts).flatMap(([field, { zh, en }]) => (zh.trim() && en.trim() ? [] : [field])),
    // An index has no unit and says so with a blank.
    ...(unit.zh && unit.en ? [] : ['unit']),
    ...(department ? [] : ['department']),
    ...(datasets.length > 0 ? [] : ['datasets']),
    ...(sql.trim() ? [] : ['sql']),
  ]
}

/** What the server says about SQL that does not run or does not give an indicator. */
export type SqlFault = { message: string; line: number | null; column: number | null }

export function sqlFaultOf(details: Record<string, unknown>): SqlFault | null {
  const { message, line, column } = details
  if (typeof message !== 'string') return null
  return {
    message,
    line: typeof line === 'number' ? line : null,
    column: typeof column === 'number' ? column : null,
  }
}

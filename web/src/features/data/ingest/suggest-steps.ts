import type { Transform } from './transform.ts'

/** What a fault says: the kind of its rule, the value as the file has it, and the type it should have been. */
export type FaultHint = { kind: string; value: string | null; type: string | null }

/** Words departments write where they have no value; the number step knows them already. */
const NOTHING = /^(-+|—+|…+|\/|\\N|无|空|不详|缺失|暂无|NA|N\/A|n\/a|NaN|nan|null|NULL|None)$/
const FULL_WIDTH = /[\uFF01-\uFF5E\u3000]/
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}$/

/**
 * Steps that would have let a value pass, least change first. Where only a person knows what the value means, a
 * replacement is begun for it: the value on the left, to be filled in on the right.
 */
export function suggestSteps({ kind, value, type }: FaultHint): Transform[] {
  if (value === null || value === '') return []
  const steps: Transform[] = []
  if (value !== value.trim()) steps.push({ op: 'trim' })
  if (FULL_WIDTH.test(value)) steps.push({ op: 'half-width' })
  const tidy = value.normalize('NFKC').trim()
  const meant = NOTHING.test(tidy) ? ({ op: 'null' } as const) : byType(tidy, kind, type)
  if (meant) steps.push(meant)
  return steps.length > 0 ? steps : [{ op: 'map', values: { [value]: '' } }]
}

function byType(value: string, kind: string, type: string | null): Transform | undefined {
  if (kind !== 'type' && kind !== 'type-like') return undefined
  if (type === 'integer' || type === 'number')
    return /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(value) ? { op: 'number' } : undefined
  if (type !== 'date' && type !== 'timestamp') return undefined
  const op = type === 'date' ? 'date' : 'datetime'
  if (/^\d{5}(\.\d+)?$/.test(value)) return { op, excelSerial: true }
  // 05.03.2023: which is the day, only the source knows; Chinese and European sources write it first.
  if (YEAR_LAST.test(value)) return { op, order: 'day-first' }
  return /\d{4}.*\d/.test(value) ? { op } : undefined
}

import type { LogicalType } from '#modules/data/standards/index.ts'
import { sqlName, sqlText } from '#platform/duck.ts'
import type { Mask } from '../request/schema.ts'

const HIDDEN = '＊＊＊'

/** Masks that make sense for a type. A pseudonym stays the same within one grant and differs between grants. */
export function masksFor(type: LogicalType): Mask[] {
  if (type === 'string') return ['hide', 'first', 'last4', 'pseudonym']
  return type === 'date' || type === 'timestamp' ? ['hide', 'year', 'pseudonym'] : ['hide', 'pseudonym']
}

/**
 * The masked value as SQL text; null stays null. No mask tells the length of what it hides, and none gives away a
 * value so short that its shown part would be half of it.
 */
export function maskSql(column: string, mask: Mask, salt: string): string {
  const name = sqlName(column)
  const text = `${name}::varchar`
  return `case when ${name} is null then null else ${shownPart(text, name, mask, salt)} end`
}

function shownPart(text: string, name: string, mask: Mask, salt: string): string {
  const hidden = sqlText(HIDDEN)
  switch (mask) {
    case 'hide':
      return hidden
    case 'first':
      return `case when length(${text}) > 1 then left(${text}, 1) || ${hidden} else ${hidden} end`
    case 'last4':
      return `case when length(${text}) > 8 then ${hidden} || right(${text}, 4) else ${hidden} end`
    case 'pseudonym':
      return `left(sha256(${sqlText(salt)} || ${text}), 32)`
    case 'year':
      return `strftime(${name}, '%Y')`
  }
}

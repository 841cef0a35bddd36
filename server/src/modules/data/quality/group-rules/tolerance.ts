import type { LogicalType } from '#modules/data/standards/index.ts'

/** How far two values may lie apart: by so much, or by so large a share of a third (`base`); the greater counts. */
export type Tolerance = { absolute?: number; relative?: number }

/** Whether two values differ by more than the tolerance. Texts and dates differ or do not. */
export function beyondSql(
  one: string,
  other: string,
  type: LogicalType,
  { absolute = 0, relative = 0, base }: Tolerance & { base: string },
): string {
  if (type !== 'integer' && type !== 'number') return `${one} IS DISTINCT FROM ${other}`
  return `abs(${one} - ${other}) > greatest(${absolute}, ${relative} * ${base})`
}

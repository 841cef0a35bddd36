import type { Refusal } from './api.ts'

/** Why a record is refused, in the order of a filter. */
export const reasons: readonly Refusal['reason'][] = [
  'not-json',
  'not-a-record',
  'no-thing',
  'bad-thing',
  'thing-not-allowed',
  'too-many-things',
  'no-property',
  'unknown-property',
  'no-value',
  'not-a-number',
  'bad-time',
  'wrong-unit',
  'bad-senml',
  'conflict',
  'too-many-records',
  'topic-not-allowed',
]

import type { ColumnType, Generated } from 'kysely'
import type { Suite } from './crypto/suite.ts'
import type { Level } from './level.ts'
import type { KeyState } from './key-version.ts'
import type { RotationState } from './rotation.ts'

export type KeysTables = {
  'keys.kek': {
    number: number
    state: KeyState
    made_by: string
    made_at: ColumnType<Date, Date, never>
    retired_at: Date | null
    proofs: ColumnType<Record<Suite, string>, string, never>
  }
  'keys.data_key': {
    id: Generated<number>
    name: string
    suite: Suite
    kek: number
    wrapped: Buffer
    made_at: ColumnType<Date, Date, never>
  }
  'keys.rotation': {
    id: Generated<number>
    to_version: number
    state: RotationState
    total: number
    done: Generated<number>
    last_id: Generated<number>
    unopenable: Generated<number[]>
    started_by: string
    started_at: ColumnType<Date, Date, never>
    ended_at: Date | null
    seconds: Generated<number>
  }
  'keys.level_rule': { level: Level; suite: Suite; at_rest: boolean }
  'keys.department_key': {
    department: string
    number: number
    suite: Suite
    signing_public: Buffer
    sealing_public: Buffer
    signing_private: string
    sealing_private: string
    made_at: ColumnType<Date, Date, never>
  }
}

import type { LinkPhase } from '@yuzhi/models/link'
import type { TaskKind } from '../review-schema.ts'
import type { LinkageSettings, LinkageSummary } from '../schema.ts'

/** All a thread needs to link the records of a project: files to read, what people decided, files to write. */
export type LinkTask = {
  settings: LinkageSettings
  sources: { dataset: string; path: string; columns: string[] }[]
  /** Decisions in force, the newest first, by the keys of the two records. */
  decisions: { left: string; right: string; verdict: 'match' | 'different' }[]
  /** Records of the newest finished run, whose entities live on. */
  previous: string | null
  nextEntity: number
  out: { records: string; pairs: string }
  workDir: string
  /** Most pairs put before people, beside the samples. */
  mostTasks: number
}

export type LinkedTask = {
  kind: TaskKind
  stratum: string | null
  reason: string | null
  left: LinkedRecord
  right: LinkedRecord
  weight: number
  levels: string
  usefulness: number
}
export type LinkedRecord = { key: string; dataset: string; row: number; entity: number }

export type EntityMove = { kind: 'merged' | 'split'; entity: number; other: number; records: number }

export type LinkOutcome = {
  summary: LinkageSummary
  tasks: LinkedTask[]
  moves: EntityMove[]
  nextEntity: number
}

export type Phase = 'reading' | LinkPhase | 'writing'

/** What a thread tells: how far it is, what came of it, or why it failed. */
export type LinkMessage =
  | { kind: 'progress'; phase: Phase; done: number; total: number }
  | { kind: 'done'; outcome: LinkOutcome }
  | { kind: 'failed'; message: string }

import type { ColumnType, Generated } from 'kysely'
import type {
  CorrectionItem,
  CorrectionState,
  DemandColumn,
  DemandState,
  DisputeStatement,
} from './after/schema.ts'
import type { Bilingual, Finding, RequestDecision, RequestSpec, RequestState } from './request/schema.ts'
import type { GrantSpec, GrantState, Manner } from './grant/schema.ts'
import type { Overlap } from './overlap/schema.ts'
import type { Policy } from './policy/schema.ts'

type Json<T> = ColumnType<T, string, string>
type Instant = ColumnType<Date, Date, Date>
type MaybeInstant = ColumnType<Date | null, Date | null, Date | null>

export type ExchangeTables = {
  'exchange.policy': {
    singleton: Generated<boolean>
    policy: Json<Policy>
    updated_at: Instant
    updated_by: string
  }
  'exchange.negative_item': {
    code: string
    title: Json<Bilingual>
    reason: string
    legal_basis: string
    dataset: string | null
    fields: string[]
    words: string[]
    created_at: Instant
  }
  'exchange.request': {
    id: string
    number: string
    dataset: string
    department: string
    owner: string
    state: RequestState
    spec: Json<RequestSpec>
    findings: Json<Finding[]>
    asked_at: Instant
    asked_by: string
    asked_by_name: string
    decision: ColumnType<RequestDecision | null, string | null, string | null>
    case_id: string | null
    grant_id: string | null
    round: Generated<number>
    extended: Generated<boolean>
  }
  'exchange.grant_right': {
    id: string
    number: string
    request: string
    dataset: string
    department: string
    owner: string
    purpose: string
    manner: Manner
    state: GrantState
    spec: Json<GrantSpec>
    valid_from: Instant
    valid_to: Instant
    created_at: Instant
    ended_at: MaybeInstant
    ended_by: string | null
    end_reason: string | null
    warned_at: MaybeInstant
  }
  'exchange.grant_key': {
    hash: string
    grant_id: string
    prefix: string
    created_at: Instant
    created_by: string
    retired_at: MaybeInstant
  }
  'exchange.file_link': {
    hash: string
    id: string
    grant_id: string
    format: 'parquet' | 'csv'
    file: string
    version: number
    rows: number
    bytes: number
    watermark: 'metadata' | 'column'
    once: boolean
    created_at: Instant
    created_by: string
    expires_at: Instant
    used_at: MaybeInstant
  }
  'exchange.subscription': {
    grant_id: string
    url: string | null
    announced: number
    created_at: Instant
    last_status: string | null
    last_at: MaybeInstant
  }
  'exchange.use_entry': {
    id: Generated<number>
    at: Instant
    grant_id: string | null
    dataset: string | null
    department: string | null
    owner: string | null
    who: string
    address: string
    operation: string
    outcome: string
    purpose: string | null
    fields: string[]
    rows: number
    version: number | null
  }
  'exchange.usage_day': { grant_id: string; day: string; calls: number; denied: number; rows: number }
  'exchange.flag': {
    grant_id: string
    kind: string
    day: string
    details: Json<Record<string, number>>
    raised_at: Instant
  }
  'exchange.correction': {
    id: string
    number: string
    grant_id: string
    dataset: string
    department: string
    owner: string
    state: CorrectionState
    version: number
    items: Json<CorrectionItem[]>
    explanation: string
    reported_at: Instant
    reported_by_name: string
    answer: string | null
    answered_at: MaybeInstant
    corrected_version: number | null
    case_id: string
  }
  'exchange.dispute': {
    id: string
    number: string
    request: string
    department: string
    owner: string
    state: string
    grounds: string
    opened_at: Instant
    opened_by_name: string
    statements: Json<DisputeStatement[]>
    closed_at: MaybeInstant
    case_id: string
  }
  'exchange.demand': {
    id: string
    number: string
    department: string
    state: DemandState
    title: string
    description: string
    purpose: string
    legal_basis: string
    columns: Json<DemandColumn[]>
    filed_at: Instant
    filed_by_name: string
    assigned_to: string | null
    dataset: string | null
    answer: string | null
    case_id: string
  }
  'exchange.collection': {
    id: string
    department: string
    title: string
    columns: Json<DemandColumn[]>
    likenesses: Json<Overlap[]>
    reason: string | null
    declared_at: Instant
    declared_by_name: string
  }
}

import type { ColumnType, Generated } from 'kysely'
import type { LinkDefinition, LinkStatus, Receipt, StreamDefinition } from './schema.ts'

type Json<T> = ColumnType<T, string, string>

/** Tables of the schema `streams`; observations are written and read with SQL of their own (`intake/`, `history-store.ts`). */
export type StreamTables = {
  'streams.stream': {
    code: string
    department: string
    dataset: string
    active: boolean
    definition: Json<StreamDefinition>
    created_at: Date
    archived_until: Date
  }
  'streams.token': {
    id: string
    stream: string
    name: string
    hash: Buffer
    start: string
    things: string[] | null
    created_at: Date
    created_by: string
    expires_at: Date | null
    revoked_at: Date | null
    revoked_by: string | null
  }
  'streams.datastream': {
    id: Generated<number>
    stream: string
    thing: string
    property: string
    stored: Generated<number>
    last_time: Date | null
    last_result: number | null
    last_quality: number | null
    last_received_at: Date | null
    silent_since: Date | null
  }
  'streams.state': {
    stream: string
    stored: Generated<number>
    duplicates: Generated<number>
    refused: Generated<number>
    flagged: Generated<number>
    last_received_at: Date | null
    announced: Generated<number>
    announced_at: Date | null
  }
  'streams.tally': {
    stream: string
    minute: Date
    stored: number
    duplicates: number
    refused: number
    flagged: number
  }
  'streams.refusal': {
    id: Generated<number>
    stream: string
    at: Date
    channel: string
    token: string | null
    place: string
    reason: string
    details: Json<Record<string, unknown>>
    body: string
  }
  'streams.post_key': { stream: string; key: string; receipt: Json<Receipt> | null; at: Date }
  'streams.archive': {
    stream: string
    received_from: Date
    received_to: Date
    rows: number
    run: string
    /** Whether its run published them, so that they may be removed here. */
    landed: boolean
    at: Date
  }
  'streams.link': {
    id: string
    stream: string
    definition: Json<LinkDefinition>
    secret: string | null
    status: LinkStatus
    status_at: Date
    problem: string | null
    changed_at: Date
  }
}

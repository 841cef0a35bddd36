import { Readable } from 'node:stream'
import type { Ctx } from '#platform/ctx.ts'
import { admit, stillAdmitted, type Admission, type Call } from './admit.ts'
import { filteredFields, narrowSql, openGranted, type Filters, type GrantedRows } from './granted-rows.ts'
import { reachOf } from './read-granted.ts'
import { linesOf, type RowFormat } from './row-lines.ts'

export type StreamCall = {
  grant: string
  key: string | undefined
  address: string
  fields: readonly string[] | undefined
  filters: Filters
  format: RowFormat
}

/**
 * All granted rows as a stream. Before every batch the call is judged anew: a revocation, the end of the period or of
 * the day's volume breaks the connection off, so that the receiver cannot take a part for the whole.
 */
export async function streamGranted(
  ctx: Ctx,
  { grant, key, address, fields: wanted, filters, format }: StreamCall,
): Promise<{ stream: Readable; version: number }> {
  const conditioned = filteredFields(filters)
  const call: Call = { grant, key, address, operation: 'stream', wanted, conditioned }
  const admission = await admit(ctx, call)
  const granted = await openGranted(ctx, reachOf(admission, conditioned))
  try {
    const where = narrowSql(granted.columns, filters)
    const batches = writeBatches(ctx, { call, admission, granted, where, format })
    return { stream: Readable.from(batches, { objectMode: false }), version: granted.version }
  } catch (error) {
    granted.lake.close()
    throw error
  }
}

type Writing = { call: Call; admission: Admission; granted: GrantedRows; where: string; format: RowFormat }

async function* writeBatches(
  ctx: Ctx,
  { call, admission, granted, where, format }: Writing,
): AsyncGenerator<string> {
  const { lake, columns, version } = granted
  const given = columns.filter(({ name }) => admission.fields.some((field) => field.name === name))
  const lines = linesOf(format, given)
  let rows = 0
  let outcome: 'allowed' | 'cut' = 'cut'
  try {
    yield lines.head
    const result = await lake.connection.stream(`select ${lines.row} as line from granted where ${where}`)
    for (;;) {
      const chunk = await result.fetchChunk()
      if (!chunk || chunk.rowCount === 0) break
      const denial = await stillAdmitted(ctx, call, rows)
      if (denial) throw new Error(`The stream was cut: ${denial}.`)
      const text = chunk.getColumnValues(0).join(lines.between)
      yield rows === 0 ? text : lines.between + text
      rows += chunk.rowCount
    }
    yield rows === 0 ? lines.empty : lines.tail
    outcome = 'allowed'
  } finally {
    lake.close()
    await admission.record(outcome, rows, version)
  }
}

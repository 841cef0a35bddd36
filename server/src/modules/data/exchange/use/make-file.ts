import { randomUUID } from 'node:crypto'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Config } from '#platform/config.ts'
import type { Ctx } from '#platform/ctx.ts'
import { sqlName, sqlText } from '#platform/duck.ts'
import { getDataset, obstacleTo } from '../dataset.ts'
import { errors } from '../errors.ts'
import type { GrantRow } from '../grant/grant-store.ts'
import { holdGrant } from '../grant/held-grant.ts'
import type { FileInput, MadeFile } from '../grant/schema.ts'
import { hashKey, makeToken } from './credentials.ts'
import { insertLink } from './file-store.ts'
import { openGranted, ROW, type GrantedRows } from './granted-rows.ts'

/** Where files for departments lie until their link is dead. */
export function sharedFile(config: Config, name: string): string {
  return join(config.dataDir, 'exchange', name)
}

/** Makes a file of the granted rows and a link to it, which is shown once. */
export async function makeFile(ctx: Ctx, id: string, input: FileInput): Promise<MadeFile> {
  const grant = await ctx.transaction((tx) => holdGrant(tx, id, 'file'))
  const { entry, columns } = await getDataset(ctx, grant.dataset)
  if (obstacleTo(entry)) throw errors.sharingSuspended()
  const { fields, rows } = grant.spec
  const granted = await openGranted(ctx, { grant: id, dataset: grant.dataset, columns, fields, rows })
  const file = `${randomUUID()}.${input.format}`
  try {
    // CSV has no place for metadata, so that there the mark is always a column.
    const watermark = input.format === 'csv' ? 'column' : input.watermark
    const made = await write(ctx, granted, grant, file, { ...input, watermark })
    return await link(ctx, grant, { ...input, watermark }, { ...made, file, version: granted.version })
  } catch (error) {
    await rm(sharedFile(ctx.config, file), { force: true })
    throw error
  } finally {
    granted.lake.close()
  }
}

async function write(
  ctx: Ctx,
  { lake, columns }: GrantedRows,
  grant: GrantRow,
  file: string,
  { format, watermark }: FileInput,
): Promise<{ rows: number; bytes: number }> {
  const path = sharedFile(ctx.config, file)
  await mkdir(sharedFile(ctx.config, ''), { recursive: true })
  const mark = watermark === 'column' ? [`${sqlText(grant.number)} as _grant`] : []
  const list = [...columns.map(({ name }) => sqlName(name)), ...mark].join(', ')
  const [counted] = await lake.all<{ n: string }>('select count(*) as n from granted')
  const rows = Number(counted?.n ?? 0)
  if (rows > grant.spec.rowsPerDay) throw errors.volumeExceeded()
  const notes = { grant: grant.number, department: grant.department, purpose: grant.purpose }
  const metadata = Object.entries(notes).map(([key, value]) => `${key}: ${sqlText(value)}`)
  const how =
    format === 'parquet'
      ? `format parquet, compression zstd, kv_metadata {${metadata.join(', ')}}`
      : `format csv, header`
  await lake.run(`copy (select ${list} from granted order by ${ROW}) to ${sqlText(path)} (${how})`)
  return { rows, bytes: (await stat(path)).size }
}

type Made = { rows: number; bytes: number; file: string; version: number }

async function link(ctx: Ctx, grant: GrantRow, input: FileInput, made: Made): Promise<MadeFile> {
  const token = makeToken()
  const id = randomUUID()
  const now = ctx.clock.now()
  const latest = Math.min(now.getTime() + input.hours * 3_600_000, grant.valid_to.getTime())
  const expires = new Date(latest)
  await ctx.transaction(async (tx) => {
    // What was revoked while the file was being written gets no link.
    await holdGrant(tx, grant.id, 'file')
    await insertLink(tx.db, {
      hash: hashKey(token),
      id,
      grant_id: grant.id,
      format: input.format,
      watermark: input.watermark,
      once: input.once,
      ...made,
      created_at: now,
      created_by: tx.actor.name,
      expires_at: expires,
      used_at: null,
    })
    await recordAudit(tx, {
      action: 'exchange.fileMade',
      object: { kind: 'shareGrant', id: grant.id },
      details: { file: id, format: input.format, rows: made.rows, version: made.version, once: input.once },
    })
  })
  const { rows, bytes } = made
  return { id, url: `/api/exchange/files/${token}`, rows, bytes, expiresAt: expires.toISOString() }
}

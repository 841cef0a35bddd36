import { randomUUID } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Ctx } from '#platform/ctx.ts'
import { openDuck, sqlText } from '#platform/duck.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { qualityErrors } from './errors.ts'
import { quarantinePath } from './fault-files.ts'
import { faultSource } from './fault-source.ts'
import { faultConditions } from './list-faults.ts'
import type { FaultQuery } from './schema.ts'

/** All faults of a run that the filters let through, or all its rejected rows, as CSV with a BOM so that Excel reads it. */
export async function exportCsv(
  ctx: Ctx,
  run: string,
  what: 'faults' | 'quarantine',
  filter: Partial<FaultQuery> = {},
): Promise<Readable> {
  const source = what === 'faults' ? await faultSource(ctx, run) : quarantineSource(ctx, run)
  const folder = join(ctx.config.dataDir, 'work')
  await mkdir(folder, { recursive: true })
  const target = join(folder, `${randomUUID()}.csv`)
  const duck = await openDuck({ threads: 1 })
  try {
    const where = what === 'faults' ? faultConditions(filter) : ''
    await duck.run(`copy (select * from ${source} ${where}) to ${sqlText(target)} (format csv, header)`)
  } catch (error) {
    await rm(target, { force: true })
    throw error
  } finally {
    duck.close()
  }
  await recordAudit(ctx, { action: 'quality.exported', object: { kind: 'run', id: run }, details: { what } })
  return Readable.from(withMark(target))
}

/** The file behind a byte order mark, without which Excel reads UTF-8 as something else; removed once it is read. */
async function* withMark(path: string): AsyncGenerator<Buffer> {
  try {
    yield Buffer.from('\uFEFF')
    for await (const chunk of createReadStream(path)) yield chunk as Buffer
  } finally {
    await rm(path, { force: true })
  }
}

function quarantineSource(ctx: Ctx, run: string): string {
  const path = quarantinePath(ctx.config, run)
  if (!existsSync(path)) throw qualityErrors.reportNotFound({ run })
  return `read_parquet(${sqlText(path)})`
}

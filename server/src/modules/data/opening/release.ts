import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Config } from '#platform/config.ts'
import type { Ctx } from '#platform/ctx.ts'
import { sqlText } from '#platform/duck.ts'
import type { Protected } from './assess-opening.ts'
import { putRelease, type ReleasedFile } from './opening-store.ts'
import { openColumns, selectProtected } from './protect/protect-rows.ts'
import type { Assessment } from './schema.ts'

/** Where derived open versions lie; each can be made again from its source by the plan of its opening. */
export function openFolder({ dataDir }: Config): string {
  return join(dataDir, 'open')
}

/** Writes the open version where it differs from the source; null where the source itself can be open. */
export async function writeDerived(
  ctx: Ctx,
  { dataset, version, plan }: Assessment,
  { lake, stored, protection }: Protected,
): Promise<ReleasedFile | null> {
  if (!protection.derived) return null
  const folder = openFolder(ctx.config)
  const staged = join(folder, `${randomUUID()}.parquet`)
  await mkdir(folder, { recursive: true })
  try {
    const columns = openColumns(stored, plan)
    const select = selectProtected(columns, plan)
    await lake.run(`copy (${select}) to ${sqlText(staged)} (format parquet, compression zstd)`)
    const described = await lake.all<{ column_name: string; column_type: string }>(`describe ${select}`)
    const sha256 = await digest(staged)
    const path = `${dataset}/v${version ?? 0}-${sha256.slice(0, 12)}.parquet`
    const { size: bytes } = await stat(staged)
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await rename(staged, join(folder, path))
    return {
      path,
      rows: protection.rowsOut,
      bytes,
      sha256,
      columns: described.map((row) => ({ name: row.column_name, type: row.column_type })),
    }
  } catch (error) {
    await rm(staged, { force: true })
    throw error
  }
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Makes an assessed version public, in the caller's transaction. */
export async function release(tx: Ctx, assessment: Assessment, file: ReleasedFile | null): Promise<void> {
  const { dataset, version } = assessment
  if (version === null) throw new Error('Only a version can be released.')
  await putRelease(tx.db, { dataset, version, releasedAt: tx.clock.now(), file }, assessment)
}

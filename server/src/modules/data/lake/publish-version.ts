import type { Ctx } from '#platform/ctx.ts'
import { openDuck, sqlText } from '#platform/duck.ts'
import { errors } from './errors.ts'
import { versionPublished } from './events.ts'
import { sealFile } from './files.ts'
import { wantedSuite } from './level-store.ts'
import { encryptContent, placeContent } from './stored-file.ts'
import { isDatasetCode, type LakeColumn, type LakeFile, type Version } from './version.ts'
import { insertVersion, lockLastNumber, setCurrent } from './version-store.ts'

export type NewVersion = {
  dataset: string
  staged: string
  run: string
  files?: LakeFile[]
  /** The version it was made from (0 for none); refused with `lake.movedOn` when another came between. */
  after?: number
}

/**
 * Makes a staged Parquet file the dataset's new current version, in the caller's transaction: readers see the old
 * version until it commits, and the old one remains if it does not. The file is encrypted where the dataset's level asks for it.
 */
export async function publishVersion(ctx: Ctx, input: NewVersion): Promise<Version> {
  const { dataset, staged, run, files = [], after } = input
  if (!isDatasetCode(dataset)) throw errors.badCode({ dataset })
  const { bytes, sha256 } = await sealFile(staged)
  const { rows, columns } = await describe(staged)
  const suite = await wantedSuite(ctx, dataset)
  const written = suite ? await encryptContent(ctx, { dataset, sha256, from: staged, suite }) : staged
  return ctx.transaction(async (tx) => {
    const last = await lockLastNumber(tx.db, dataset)
    if (after !== undefined && after !== last) throw errors.movedOn({ dataset, after, last })
    const number = last + 1
    const path = await placeContent(tx.config, written, { dataset, number, sha256, suite })
    const version: Version = {
      dataset,
      number,
      rows,
      bytes,
      sha256,
      columns,
      files,
      run,
      publishedAt: tx.clock.now(),
      suite,
    }
    await insertVersion(tx.db, { ...version, path })
    await setCurrent(tx.db, dataset, number)
    await tx.publish(versionPublished, { dataset, number, run })
    return version
  })
}

async function describe(path: string): Promise<{ rows: number; columns: LakeColumn[] }> {
  const duck = await openDuck({ threads: 1 })
  try {
    const source = `read_parquet(${sqlText(path)})`
    const columns = await duck.all<{ column_name: string; column_type: string }>(
      `describe select * from ${source}`,
    )
    const [count] = await duck.all<{ n: string | number }>(`select count(*) as n from ${source}`)
    return {
      rows: Number(count?.n ?? 0),
      columns: columns.map((c) => ({ name: c.column_name, type: c.column_type })),
    }
  } finally {
    duck.close()
  }
}

import type { Ctx } from '#platform/ctx.ts'
import { openDuck, sqlName, sqlText, type Duck } from '#platform/duck.ts'
import { errors } from './errors.ts'
import { borrowPlain, type Borrowed } from './plain-file.ts'
import { findVersion } from './version-store.ts'

/** Which datasets to open: a code for the current version, or a code with a version number. */
export type Wanted = string | { dataset: string; number: number }

/** A session in which each wanted dataset is a view of its name; `versions` and `paths` tell which version and file it is. */
export type Lake = Duck & { versions: ReadonlyMap<string, number>; paths: ReadonlyMap<string, string> }

/**
 * Opens published datasets for reading. The versions are fixed when it opens: a publication meanwhile changes nothing.
 * Throws `lake.noVersion` for a dataset without a published version. Close it when done; the paths of encrypted datasets stay
 * readable for ten minutes more.
 */
export async function openLake(ctx: Ctx, wanted: readonly Wanted[]): Promise<Lake> {
  const sources: Source[] = []
  try {
    for (const item of wanted) sources.push(await sourceOf(ctx, item))
    return await sessionOver(sources)
  } catch (error) {
    for (const { release } of sources) release()
    throw error
  }
}

async function sessionOver(sources: readonly Source[]): Promise<Lake> {
  const duck = await openDuck({ memoryLimit: '512MB', threads: 2 })
  for (const { dataset, path } of sources) {
    await duck.run(`create view ${sqlName(dataset)} as select * from read_parquet(${sqlText(path)})`)
  }
  return {
    ...duck,
    close() {
      duck.close()
      for (const { release } of sources) release()
    },
    versions: new Map(sources.map(({ dataset, number }) => [dataset, number])),
    paths: new Map(sources.map(({ dataset, path }) => [dataset, path])),
  }
}

type Source = Borrowed & { dataset: string; number: number }

async function sourceOf(ctx: Ctx, wanted: Wanted): Promise<Source> {
  const { dataset, number } = typeof wanted === 'string' ? { dataset: wanted, number: undefined } : wanted
  const row = await findVersion(ctx.db, dataset, number)
  if (!row) throw errors.noVersion({ dataset, number })
  return { dataset, number: row.number, ...(await borrowPlain(ctx, row)) }
}

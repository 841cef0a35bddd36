import type { Ctx } from '#platform/ctx.ts'
import { sqlText } from '#platform/duck.ts'
import { listVersions, openLake, type LakeFile, type Version } from '#modules/data/lake/index.ts'
import type { ReadFile } from './read-delivery.ts'
import type { RunWork } from './run-work.ts'
import type { SourceInput } from './schema.ts'

/** Makes the dataset's current version readable as `previous`. */
export async function loadPrevious(
  ctx: Ctx,
  { duck }: RunWork,
  dataset: string,
): Promise<Version | undefined> {
  const [current] = await listVersions(ctx.db, dataset)
  if (!current) return undefined
  const lake = await openLake(ctx, [{ dataset, number: current.number }])
  const path = lake.paths.get(dataset) ?? ''
  lake.close()
  await duck.run(`create view previous as select * from read_parquet(${sqlText(path)})`)
  return current
}

/** The landed files the merged rows come from; a file none of whose rows is left is no longer named. */
export async function filesOfVersion(
  source: SourceInput,
  { run, duck }: RunWork,
  files: readonly ReadFile[],
  previous: Version | undefined,
): Promise<LakeFile[]> {
  const left = await duck.all<{ _source: string; _file: string }>(
    'select distinct _source, _file from merged',
  )
  const named = new Set(left.map((row) => `${row._source} ${row._file}`))
  const delivered = files.map(({ name, sha256 }) => ({ name, sha256, source: source.code, run: run.id }))
  const known = new Map<string, LakeFile>()
  for (const file of [...(previous?.files ?? []), ...delivered])
    known.set(`${file.source} ${file.sha256}`, file)
  return [...known].flatMap(([key, file]) => (named.has(key) ? [file] : []))
}

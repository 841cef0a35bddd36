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

/** The landed files the merged rows come from. */
export function filesOfVersion(
  source: SourceInput,
  { run }: RunWork,
  files: readonly ReadFile[],
  previous: Version | undefined,
): LakeFile[] {
  const delivered = files.map(({ name, sha256 }) => ({ name, sha256, source: source.code, run: run.id }))
  const kept = source.mode === 'replace' ? [] : (previous?.files ?? [])
  return [
    ...kept.filter(
      ({ sha256, source: from }) => !delivered.some((file) => file.sha256 === sha256 && file.source === from),
    ),
    ...delivered,
  ]
}

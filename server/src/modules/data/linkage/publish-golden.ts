import { randomUUID } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { sqlName, sqlText } from '#platform/duck.ts'
import { contractOf, getEntry } from '#modules/data/catalog/index.ts'
import {
  listVersions,
  publishVersion,
  SOURCE_FILE,
  SOURCE_LINE,
  stageVersion,
} from '#modules/data/lake/index.ts'
import type { Property } from '#modules/data/quality/index.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { goldenPublished } from './events.ts'
import { getProject } from './get-project.ts'
import { fromColumn, goldenColumns, type GoldenColumn } from './golden-contract.ts'
import { withGoldenTable } from './golden-table.ts'
import { goldenBasis } from './preview-golden.ts'
import { insertPublication, publicationRows } from './publication-store.ts'
import { registerGolden } from './register-golden.ts'

/** Publishes the golden records of the newest run as a new version of the project's golden dataset. */
export async function publishGolden(
  ctx: Ctx,
  code: string,
  reason: string | null,
): Promise<{ dataset: string; version: number }> {
  const project = await getProject(ctx, code)
  const { run, settings, golden } = await goldenBasis(ctx, code)
  const properties = new Map<string, readonly Property[]>()
  for (const { dataset } of settings.datasets) {
    properties.set(dataset, contractOf(await getEntry(ctx, dataset)).properties)
  }
  const columns = goldenColumns(settings, properties)
  const staged = await stageVersion(ctx, golden.dataset)
  await withGoldenTable(ctx, run, settings, (duck) => duck.run(copySql(run.id, columns, staged)))
  const [current] = await listVersions(ctx.db, golden.dataset)
  const [latest] = await publicationRows(ctx.db, code)
  await registerGolden(ctx, project, golden, columns)
  return ctx.transaction(async (tx) => {
    const { number, rows } = await publishVersion(tx, {
      ...{ dataset: golden.dataset, staged, run: randomUUID(), after: current?.number ?? 0 },
      files: [{ sha256: run.id, name: `${project.title.zh}（记录关联）`, source: code, run: run.id }],
    })
    await insertPublication(tx.db, {
      ...{ project: code, kind: 'publish', run: run.id, dataset: golden.dataset, version: number, rows },
      ...{ prior_version: current?.number ?? null, prior_publication: latest?.id ?? null, reason },
      ...{ by_name: tx.actor.name, at: tx.clock.now() },
    })
    await recordAudit(tx, {
      action: 'linkage.goldenPublished',
      object: { kind: 'dataset', id: golden.dataset },
      details: { project: code, run: run.id, version: number, rows, reason },
    })
    await tx.publish(goldenPublished, { project: code, dataset: golden.dataset, version: number })
    return { dataset: golden.dataset, version: number }
  })
}

/** Every value beside the record it was taken from; the row itself comes from the run, its line is the entity. */
function copySql(run: string, columns: readonly GoldenColumn[], path: string): string {
  const cells = columns.map(({ name, date }, i) => {
    const value = date ? `try_cast(g${i}.v as date)` : `g${i}.v`
    return `${value} as ${sqlName(name)}, g${i}.d || ' ' || g${i}.s as ${sqlName(fromColumn(name))}`
  })
  return `
    copy (select entity, records::bigint as records, ${cells.join(', ')},
      ${sqlText(run)} as ${SOURCE_FILE}, entity as ${SOURCE_LINE} from golden order by entity)
    to ${sqlText(path)} (format parquet, compression zstd)`
}

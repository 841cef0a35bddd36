import type { Ctx } from '#platform/ctx.ts'
import { contractOf, getEntry, previewRows } from '#modules/data/catalog/index.ts'
import { readSourceRow, type SourceRow } from '#modules/data/ingest/index.ts'
import { listVersions, type LakeFile } from '#modules/data/lake/index.ts'
import { ruleColumns, type Contract } from '#modules/data/quality/index.ts'
import { divisionsOfPlatform } from '#modules/data/standards/index.ts'
import { errors } from './errors.ts'
import { explainSteps, leadsTo, type ExplainedStep } from './explain-steps.ts'
import { readersOf } from './lineage-store.ts'
import type { CellTrace } from './schema.ts'

export type CellPlace = {
  dataset: string
  version?: number | undefined
  file: string
  line: number
  column: string
}

type Value = string | number | boolean | null

/**
 * Why a value is what it is: the text in the landed file, every step between, the rules it had to pass, and what is
 * computed from it. What the person may not see in clear is not shown on the way either.
 */
export async function traceCell(ctx: Ctx, place: CellPlace): Promise<CellTrace> {
  const { dataset, file, line, column: name } = place
  const query = { page: 1, size: 500, file, line }
  const page = await previewRows(ctx, dataset, {
    ...query,
    ...(place.version === undefined ? {} : { version: place.version }),
  })
  const column = page.columns.find((one) => one.name === name)
  if (!column || page.items.length === 0) throw errors.cellNotFound({ ...place })
  const version = (await listVersions(ctx.db, dataset)).find(({ number }) => number === page.version)
  const landed = version?.files.find(({ sha256 }) => sha256 === file)
  if (!version || !landed) throw errors.cellNotFound({ ...place })
  const contract = contractOf(await getEntry(ctx, dataset))
  const source = await readSourceRow(ctx, { run: landed.run, sha256: file, line })
  const readers = await readersOf(ctx.db, 'dataset', dataset)
  return {
    ...{ dataset, version: page.version, line, column: name, title: column.title, masked: !column.clear },
    unit: column.unit,
    element: column.element,
    ...originOf(landed, source, name),
    values: column.clear
      ? explainValues(
          source,
          contract,
          name,
          page.items.map((item) => item[name] ?? null),
        )
      : [],
    rules: rulesOf(contract, name),
    dependents: readers.map(({ kind, id, title_zh, title_en, link, detail }) => ({
      ...{ kind, id, title: { zh: title_zh, en: title_en }, link },
      usesColumn: usesColumn(detail, name),
    })),
  }
}

function originOf(landed: LakeFile, source: SourceRow, name: string) {
  const { sha256, name: fileName, run } = landed
  const label = source.cells.find(({ target }) => target === name)?.label ?? null
  return {
    file: { sha256, name: fileName },
    run,
    source: source.source,
    mappingVersion: source.mappingVersion,
    label,
  }
}

/** One explanation for each row the record gave; usually there is one. */
function explainValues(
  source: SourceRow,
  contract: Contract,
  name: string,
  stored: readonly Value[],
): CellTrace['values'] {
  const cell = source.cells.find(({ target }) => target === name)
  const property = contract.properties.find((one) => one.name === name)
  const context = { divisions: divisionsOfPlatform() }
  const steps = { mapping: cell?.transforms ?? [], contract: property?.transforms ?? [] }
  const explained = source.rows.map((row) => {
    const raw = row[name] ?? null
    const taken = explainSteps(raw, steps, context)
    return { raw, steps: taken, end: endOf(raw, taken) }
  })
  return stored.map((value) => {
    const found = explained.find(({ end }) => leadsTo(end, value)) ?? explained[0]
    const agrees = found !== undefined && leadsTo(found.end, value)
    return { raw: found?.raw ?? null, steps: found?.steps ?? [], value, agrees }
  })
}

function endOf(raw: string | null, steps: readonly ExplainedStep[]): string | null {
  const last = steps.at(-1)
  return last ? last.after : raw
}

/** A rule that rejects was passed, else the row would not be in the version; a rule that warns may have been broken. */
function rulesOf(contract: Contract, name: string): CellTrace['rules'] {
  return contract.rules
    .filter((rule) => ruleColumns(rule).includes(name))
    .map(({ id, kind, dimension, severity }) => ({
      id,
      kind,
      dimension,
      severity,
      passed: severity === 'reject',
    }))
}

/** Whether a reader names the column among those it uses; null where it does not tell. */
function usesColumn(detail: Record<string, unknown>, name: string): boolean | null {
  const columns = detail['columns']
  return Array.isArray(columns) ? columns.includes(name) : null
}

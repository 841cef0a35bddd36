import { contractOf, getEntry, type Dataset } from '#modules/data/catalog/index.ts'
import { listVersions, type Version } from '#modules/data/lake/index.ts'
import { latestScores, type Contract } from '#modules/data/quality/index.ts'
import { ELEMENTS, type Bilingual } from '#modules/data/standards/index.ts'
import { listOrganisations } from '#modules/trust/identity/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { entryRefusals } from './disclosure.ts'
import { errors } from './errors.ts'
import { findOpening, listOpenings, listReleases, type Opening } from './opening-store.ts'
import type { Plan } from './protect/plan.ts'
import type { OpenColumn } from './schema.ts'

/** `file` is the path of the derived file where the open version is not the source itself. */
export type ReleasedVersion = Version & { releasedAt: Date; file: string | null }

/** A dataset as the public may know it; `releases` are newest first and never empty. */
export type Opened = {
  entry: Dataset
  department: Bilingual
  columns: OpenColumn[]
  openedAt: Date
  quality: number | null
  releases: readonly ReleasedVersion[]
  newest: ReleasedVersion
}

/** All datasets open to the public now, by code. */
export async function listOpened(ctx: Ctx): Promise<Opened[]> {
  const opened = []
  const names = await departmentNames(ctx)
  for (const opening of await listOpenings(ctx.db)) {
    const found = await judge(ctx, opening, names)
    if (found) opened.push(found)
  }
  return opened
}

/** One of them; throws `opening.withdrawn` with the reason for what was, `opening.notOpened` for what never was. */
export async function getOpened(ctx: Ctx, code: string): Promise<Opened> {
  const opening = await findOpening(ctx.db, code)
  if (opening?.withdrawn) {
    const { at, reason } = opening.withdrawn
    throw errors.withdrawn({ dataset: code, reason, at: at.toISOString() })
  }
  const found = opening && (await judge(ctx, opening, await departmentNames(ctx)))
  if (!found) throw errors.notOpened({ dataset: code })
  return found
}

/** The released version of this number, or the newest; throws `opening.notOpened`. */
export function releaseOf({ entry, releases, newest }: Opened, version?: number): ReleasedVersion {
  const found = version === undefined ? newest : releases.find(({ number }) => number === version)
  if (!found) throw errors.notOpened({ dataset: entry.code, version })
  return found
}

/** The entry is judged at every reading, so that a dataset closes the moment its entry or contract forbids opening. */
async function judge(
  ctx: Ctx,
  { dataset, openedAt, plan }: Opening,
  names: ReadonlyMap<string, Bilingual>,
): Promise<Opened | undefined> {
  const entry = await getEntry(ctx, dataset)
  const contract = contractOf(entry)
  if (entryRefusals(entry, contract, plan).length > 0) return undefined
  const released = new Map((await listReleases(ctx.db, dataset)).map((release) => [release.version, release]))
  const releases = (await listVersions(ctx.db, dataset)).flatMap((version): ReleasedVersion[] => {
    const found = released.get(version.number)
    if (!found) return []
    const { path = null, ...derived } = found.file ?? {}
    return [{ ...version, ...derived, releasedAt: found.releasedAt, file: path }]
  })
  const [newest] = releases
  if (!newest) return undefined
  const department = names.get(entry.department) ?? { zh: entry.department, en: entry.department }
  const quality = (await latestScores(ctx.db, [dataset])).get(dataset) ?? null
  return { entry, department, columns: columnsOf(contract, plan), openedAt, quality, releases, newest }
}

async function departmentNames(ctx: Ctx): Promise<Map<string, Bilingual>> {
  return new Map((await listOrganisations(ctx.db)).map(({ code, name }) => [code, name]))
}

function columnsOf(contract: Contract, { drop, generalise }: Plan): OpenColumn[] {
  const coarser = new Set(generalise.map(({ column }) => column))
  const shown = contract.properties.filter(({ name }) => !drop.includes(name))
  return shown.map(({ name, type, labels, element: id }) => {
    const element = id === undefined ? undefined : ELEMENTS.get(id)
    return {
      name,
      title: {
        zh: labels.find((label) => /\p{Script=Han}/u.test(label)) ?? element?.name.zh ?? name,
        en: element?.name.en ?? name.replaceAll('_', ' '),
      },
      type: coarser.has(name) ? 'string' : type,
      unit: element?.unit ?? null,
      element: id ?? null,
    }
  })
}

import { contractOf, getEntry } from '#modules/data/catalog/index.ts'
import { ELEMENTS, type LogicalType } from '#modules/data/standards/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { isAppError } from '#platform/errors.ts'
import { masksFor } from './use/mask.ts'
import type { SharedColumn } from './request/schema.ts'

export type Entry = Awaited<ReturnType<typeof getEntry>>
export type Column = Omit<SharedColumn, 'type' | 'masks'> & {
  type: LogicalType
  labels: readonly string[]
  element: string | null
}

/** What of an entry decides whether it may be shared at all. */
export type Shareability = Pick<Entry, 'sharing' | 'classification' | 'secret' | 'state'>

/** Why a dataset may not be shared here, whatever was granted: judged when asked for, decided and at every call. */
export function obstacleTo({ sharing, classification, secret, state }: Shareability) {
  if (secret) return 'secretData'
  if (classification === 'core') return 'coreData'
  if (sharing === 'none') return 'notShared'
  return state === 'published' ? undefined : 'notInCatalogue'
}

/** A registered dataset with the columns of its contract. */
export type Dataset = { entry: Entry; columns: readonly Column[] }

/** Reading a contract costs milliseconds; it is read again only when its text has changed. */
const read = new Map<string, { contract: string; columns: readonly Column[] }>()
const KEPT = 500

/** Throws `catalog.notFound`. */
export async function getDataset(ctx: Ctx, code: string): Promise<Dataset> {
  const entry = await getEntry(ctx, code)
  return { entry, columns: columnsOf(entry) }
}

/** The columns of a contract as sharing speaks of them. */
export function columnsOf(entry: { code: string } & Parameters<typeof contractOf>[0]): readonly Column[] {
  const known = read.get(entry.code)
  if (known?.contract === entry.contract) return known.columns
  const contract = contractOf(entry)
  const rule = contract.rules.find(({ id }) => id === 'primary-key')
  const key = rule && 'columns' in rule ? rule.columns : []
  const columns = contract.properties.map(({ name, type, labels, element: id, classification }): Column => {
    const element = id === undefined ? undefined : ELEMENTS.get(id)
    return {
      name,
      title: {
        zh: labels.find((label) => /\p{Script=Han}/u.test(label)) ?? element?.name.zh ?? name,
        en: element?.name.en ?? name.replaceAll('_', ' '),
      },
      type,
      classification: classification ?? 'general',
      key: key.includes(name),
      labels,
      element: id ?? null,
    }
  })
  if (read.size >= KEPT) read.delete(read.keys().next().value ?? '')
  read.set(entry.code, { contract: entry.contract, columns })
  return columns
}

export function toShared({ name, title, type, classification, key }: Column): SharedColumn {
  return { name, title, type, classification, key, masks: masksFor(type) }
}

/** Titles of datasets by code; one that is no longer registered is left out. */
export async function titlesOf(
  ctx: Ctx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Pick<Entry, 'title' | 'synthetic'>>> {
  const titles = new Map<string, Pick<Entry, 'title' | 'synthetic'>>()
  for (const code of new Set(codes)) {
    const entry = await findEntry(ctx, code)
    if (entry) titles.set(code, { title: entry.title, synthetic: entry.synthetic })
  }
  return titles
}

/** The entry of a dataset, where it is registered. */
export async function findEntry(ctx: Ctx, code: string): Promise<Entry | undefined> {
  try {
    return await getEntry(ctx, code)
  } catch (error) {
    if (isAppError(error) && error.code === 'catalog.notFound') return undefined
    throw error
  }
}

import type { Duck } from '#platform/duck.ts'
import { checkRelation, type Contract } from '#modules/data/quality/index.ts'
import { errors } from './errors.ts'
import { unmatchedTargets } from './map-columns.ts'
import { primaryKey } from './primary-key.ts'
import { gatheredColumns, gatherRows, type ReadFile } from './read-delivery.ts'
import type { Mapping } from './schema.ts'
import { transformContext } from './transform-context.ts'

/** Relations of typed primary keys: those that are at the source, and those that were deleted there. */
export type KnownKeys = { present?: string; deleted?: string }

/**
 * Reads what a delivery says of keys, typed as the dataset holds them. Keys of `complete` files are those of all their
 * records, also of those a rule rejects: a bad record is at the source still.
 */
export async function readKeys(
  duck: Duck,
  files: readonly ReadFile[],
  mapping: Mapping,
  contract: Contract,
): Promise<KnownKeys> {
  const key = primaryKey(contract)
  const of = (role: ReadFile['role']): ReadFile[] => files.filter((file) => file.role === role)
  const isComplete = files.some(({ role }) => role === 'complete')
  if (key.length === 0) return {}
  const keys: KnownKeys = {}
  if (isComplete) keys.present = await typeKeys(duck, 'delivery', mapping, contract, 'present_keys')
  else if (of('keys').length > 0)
    keys.present = await gatherKeys(duck, of('keys'), mapping, contract, 'present_keys')
  if (of('deletions').length > 0)
    keys.deleted = await gatherKeys(duck, of('deletions'), mapping, contract, 'deleted_keys')
  return keys
}

async function gatherKeys(
  duck: Duck,
  files: readonly ReadFile[],
  mapping: Mapping,
  contract: Contract,
  into: string,
): Promise<string> {
  const key = new Set(primaryKey(contract))
  const part: Mapping = { columns: mapping.columns.filter(({ target }) => key.has(target)) }
  const filled = files.filter(({ table }) => table.rowsIn > 0)
  for (const { table } of filled) {
    const missing = unmatchedTargets(table, part)
    if (missing.length > 0) throw errors.keysUnreadable({ columns: missing })
  }
  await gatherRows(duck, filled, part, await transformContext(), `${into}_text`)
  return typeKeys(duck, `${into}_text`, part, contract, into)
}

/** Types the keys by the check itself, so that they compare equal to what the dataset holds. */
async function typeKeys(
  duck: Duck,
  relation: string,
  mapping: Mapping,
  contract: Contract,
  into: string,
): Promise<string> {
  const key = new Set(primaryKey(contract))
  await checkRelation(duck, {
    relation,
    columns: gatheredColumns(mapping).filter(({ label }) => key.has(label)),
    contract: {
      ...contract,
      properties: contract.properties.filter(({ name }) => key.has(name)),
      rules: contract.rules.filter((rule) => rule.kind === 'type' && key.has(rule.column)),
    },
    accepted: { table: into },
    prefix: into,
    context: await transformContext(),
  })
  return into
}

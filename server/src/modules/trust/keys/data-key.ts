import type { Ctx } from '#platform/ctx.ts'
import { findById, findByName, insertDataKey, type DataKeyRow } from './data-key-store.ts'
import { errors } from './errors.ts'
import { readHeader } from './crypto/sealed.ts'
import { holdActive } from './key-version-store.ts'
import { opens } from './key-version.ts'
import { importSuiteKey, makeKeyMaterial, type Suite, type SuiteKey } from './crypto/suite.ts'
import { kekLabel } from './providers/key-provider.ts'
import { providerOf } from './providers/provider-of.ts'

/** A data key ready for use, with the number ciphertexts name it by. */
export type DataKey = { id: number; key: SuiteKey; material: Buffer }

/** Keys opened lately, per installation. Ids are never given twice, so a key of a transaction that failed does no harm. */
const opened = new Map<string, DataKey>()
const MAX_OPENED = 2000

/** The data key of this name and suite, made when first asked for, in the caller's transaction. */
export async function dataKeyFor(ctx: Ctx, name: string, suite: Suite): Promise<DataKey> {
  const known = await findByName(ctx.db, name, suite)
  if (known) return unwrapRow(ctx, known)
  return ctx.transaction(async (tx) => {
    const kek = await holdActive(tx.db)
    const material = makeKeyMaterial(suite)
    const wrapped = await providerOf(tx.config).wrap(kekLabel(kek, suite), kek, material, wrapContext(name))
    await insertDataKey(tx.db, { name, suite, kek, wrapped, madeAt: tx.clock.now() })
    const row = await findByName(tx.db, name, suite)
    if (!row) throw new Error(`The data key ${name} was not kept.`)
    return unwrapRow(tx, row)
  })
}

/** The data key a ciphertext names; throws `keys.notOpened` where there is none. */
export async function dataKeyById(ctx: Ctx, id: number): Promise<DataKey> {
  const row = await findById(ctx.db, id)
  if (!row) throw errors.notOpened({ key: id })
  return unwrapRow(ctx, row)
}

/** What binds a wrapped key to its row: a wrapped key put into another row does not open. */
export function wrapContext(name: string): string {
  return `data-key:${name}`
}

async function unwrapRow(ctx: Ctx, row: DataKeyRow): Promise<DataKey> {
  if (!opens(row.state)) throw errors.versionRefused({ version: row.kek })
  if (readHeader(row.wrapped)?.key !== row.kek) throw errors.notOpened({ key: row.id })
  const place = `${ctx.config.dataDir}#${row.id}#${row.wrapped.toString('base64')}`
  const known = opened.get(place)
  if (known) return known
  const wrapped = { sealed: row.wrapped, context: wrapContext(row.name) }
  const material = await providerOf(ctx.config).unwrap(kekLabel(row.kek, row.suite), wrapped)
  const made = { id: row.id, key: importSuiteKey(row.suite, material), material }
  if (opened.size >= MAX_OPENED) opened.delete(opened.keys().next().value ?? '')
  opened.set(place, made)
  return made
}

import type { Ctx } from '#platform/ctx.ts'
import { contractOf, getEntry } from '#modules/data/catalog/index.ts'
import { transformList } from '#modules/data/quality/index.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from './errors.ts'
import { headerFingerprint } from './header-fingerprint.ts'
import { findWaitingProposal, rememberShape } from './mapping-memory-store.ts'
import type { Mapping } from './schema.ts'
import { addMapping, findSource } from './source-store.ts'

/** The version a person looked at (0 for none) and the mapping that is to follow it. */
export type MappingApproval = { source: string; after: number; mapping: Mapping }

/** Approves a mapping as the source's next version; it serves every later file of that shape. */
export async function approveMapping(
  ctx: Ctx,
  { source: code, after, mapping }: MappingApproval,
): Promise<number> {
  const source = await findSource(ctx.db, code)
  if (!source) throw errors.sourceNotFound({ source: code })
  const contract = contractOf(await getEntry(ctx, source.dataset))
  checkMapping(
    mapping,
    contract.properties.map(({ name }) => name),
  )
  await ctx.transaction(async (tx) => {
    const added = await addMapping(tx.db, {
      source: code,
      after,
      mapping,
      by: tx.actor.id,
      at: tx.clock.now(),
    })
    if (!added) throw errors.mappingChanged({ source: code, after })
    await rememberFile(tx, { source: code, dataset: source.dataset, version: after + 1 })
    await recordAudit(tx, {
      action: 'ingest.mappingApproved',
      object: { kind: 'source', id: code },
      details: { version: after + 1 },
    })
  })
  return after + 1
}

/** Where a run waits for this mapping, its file is the first of a shape that will be mapped alike from now on. */
async function rememberFile(
  tx: Ctx,
  approved: { source: string; dataset: string; version: number },
): Promise<void> {
  const waiting = await findWaitingProposal(tx.db, approved.source)
  if (!waiting) return
  const fingerprint = headerFingerprint(waiting.columns.map(({ label }) => label))
  await rememberShape(tx.db, { ...approved, fingerprint, at: tx.clock.now() })
}

function checkMapping({ columns, unpivot }: Mapping, properties: readonly string[]): void {
  const seen = new Set<string>()
  for (const { target, transforms } of columns) {
    if (!properties.includes(target)) throw errors.mappingInvalid({ target, reason: 'unknown-property' })
    if (seen.has(target)) throw errors.mappingInvalid({ target, reason: 'mapped-twice' })
    seen.add(target)
    const parsed = transformList.safeParse(transforms)
    if (!parsed.success)
      throw errors.mappingInvalid({ target, reason: 'transform', issues: parsed.error.issues })
  }
  if (unpivot) checkPattern(unpivot.labels)
}

function checkPattern(pattern: string): void {
  try {
    new RegExp(pattern, 'u')
  } catch (error) {
    throw errors.mappingInvalid({ reason: 'pattern', pattern }, error)
  }
}

import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { platformErrors } from '#platform/errors.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from '../errors.ts'
import { purposeChanged } from '../events.ts'
import { findResource } from '../resource-store.ts'
import { findPurpose, insertPurpose } from './purpose-store.ts'
import { viewPurpose, type PurposeView } from './purpose-view.ts'

const Text = (most: number) => z.string().trim().min(1).max(most)

export const NewPurpose = z
  .object({
    code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{1,39}$/),
    title: z.object({ zh: Text(100), en: Text(100) }),
    legalBasis: Text(300),
    reason: Text(2000),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    datasets: z
      .array(z.object({ dataset: Text(60), columns: z.array(Text(100)).min(1).max(300) }))
      .min(1)
      .max(50),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'] })
  .refine(({ datasets }) => new Set(datasets.map(({ dataset }) => dataset)).size === datasets.length, {
    path: ['datasets'],
  })
  .meta({ id: 'AccessNewPurpose' })
export type NewPurpose = z.infer<typeof NewPurpose>

/**
 * Asks for a purpose of one's department: its legal basis, the fields it needs, the time it needs them. Throws
 * `access.purposeInvalid` for fields that do not exist, `access.purposeTaken` for a code in use.
 */
export async function requestPurpose(ctx: Ctx, wanted: NewPurpose): Promise<PurposeView> {
  const { organisation } = ctx.actor
  if (organisation === null) throw platformErrors.forbidden({ permission: 'access.request' })
  const unknown = await unknownFields(ctx, wanted)
  if (unknown.length > 0) throw errors.purposeInvalid({ unknown })
  return ctx.transaction(async (tx) => {
    const { code, title, legalBasis, reason, startsOn, endsOn, datasets } = wanted
    const made = await insertPurpose(
      tx.db,
      {
        ...{ code, title_zh: title.zh, title_en: title.en, legal_basis: legalBasis, reason, organisation },
        ...{ state: 'requested', starts_on: startsOn, ends_on: endsOn, requested_at: tx.clock.now() },
        ...{ requested_by: tx.actor.id, requested_by_name: tx.actor.name },
      },
      datasets,
    )
    if (!made) throw errors.purposeTaken({ code })
    await recordAudit(tx, {
      action: 'access.purposeRequested',
      object: { kind: 'purpose', id: code },
      details: { legalBasis, organisation, startsOn, endsOn, datasets },
    })
    await tx.publish(purposeChanged, { purpose: code })
    const row = await findPurpose(tx.db, code)
    if (!row) throw errors.purposeNotFound({ code })
    return viewPurpose(tx, row)
  })
}

async function unknownFields(ctx: Ctx, { datasets }: NewPurpose): Promise<string[]> {
  const unknown: string[] = []
  for (const { dataset, columns } of datasets) {
    const names = new Set((await findResource(ctx.db, dataset))?.columns.map(({ name }) => name))
    unknown.push(...columns.filter((column) => !names.has(column)).map((column) => `${dataset}.${column}`))
  }
  return unknown
}

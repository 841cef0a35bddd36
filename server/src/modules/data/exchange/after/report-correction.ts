import { randomUUID } from 'node:crypto'
import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { sqlName } from '#platform/duck.ts'
import { CORRECTION_CASE } from '../case-types/after-types.ts'
import { departmentName, openShareCase } from '../case-types/share-case.ts'
import { getDataset, type Dataset } from '../dataset.ts'
import { errors } from '../errors.ts'
import { matterChanged } from '../events.ts'
import type { GrantRow } from '../grant/grant-store.ts'
import { holdGrant } from '../grant/held-grant.ts'
import { openGranted } from '../use/granted-rows.ts'
import { jsonRow } from '../use/row-lines.ts'
import { insertCorrection } from './correction-store.ts'
import { keySql } from './row-key.ts'
import type { CorrectionInput, CorrectionItem } from './schema.ts'

/** A user of shared data reports wrong values. What they say is read from the granted rows, not taken from the report. */
export async function reportCorrection(
  ctx: Ctx,
  input: CorrectionInput,
): Promise<{ id: string; number: string }> {
  return ctx.transaction(async (tx) => {
    const grant = await holdGrant(tx, input.grant, 'correct')
    const dataset = await getDataset(tx, grant.dataset)
    const { items, version } = await readItems(tx, grant, dataset, input.items)
    const id = randomUUID()
    const applicant = await departmentName(tx, grant.department)
    const { title } = dataset.entry
    const opened = await openShareCase(tx, {
      type: CORRECTION_CASE,
      title: {
        zh: `“${title.zh}”数据疑义 ${items.length} 处`,
        en: `${items.length} value(s) in doubt in “${title.en}”`,
      },
      subject: { kind: 'shareCorrection', id },
      key: id,
      data: {
        dataset: title,
        applicant,
        explanation: input.explanation,
        errors: items.map(describe).join('\n').slice(0, 8000),
        owner: grant.owner,
      },
    })
    await insertCorrection(tx.db, {
      id,
      number: opened.number,
      grant_id: grant.id,
      dataset: grant.dataset,
      department: grant.department,
      owner: grant.owner,
      state: 'reported',
      version,
      items,
      explanation: input.explanation,
      reported_at: tx.clock.now(),
      reported_by_name: tx.actor.name,
      answer: null,
      answered_at: null,
      corrected_version: null,
      case_id: opened.id,
    })
    await recordAudit(tx, {
      action: 'exchange.correctionReported',
      object: { kind: 'shareCorrection', id },
      details: { grant: grant.number, dataset: grant.dataset, version, items: items.length },
    })
    await tx.publish(matterChanged, { kind: 'correction', id, state: 'reported' })
    return { id, number: opened.number }
  })
}

async function readItems(
  tx: Ctx,
  grant: GrantRow,
  { columns }: Dataset,
  reported: CorrectionInput['items'],
): Promise<{ items: CorrectionItem[]; version: number }> {
  const { fields, rows } = grant.spec
  const clear = fields.filter(({ mask }) => mask === null).map(({ name }) => name)
  const keys = columns.filter(({ key }) => key)
  if (keys.length === 0 || keys.some(({ name }) => !clear.includes(name))) throw errors.noKey()
  const granted = await openGranted(tx, { grant: grant.id, dataset: grant.dataset, columns, fields, rows })
  try {
    const items: CorrectionItem[] = []
    for (const [index, { key, field, expected }] of reported.entries()) {
      if (!clear.includes(field)) throw errors.fieldUnknown()
      const column = granted.columns.filter(({ name }) => name === field)
      const [found] = await granted.lake.all<{ line: string }>(
        `select ${jsonRow(column)} as line from (select ${sqlName(field)} from granted where ${keySql(keys, key)}) limit 1`,
      )
      if (!found) throw errors.rowUnknown({ index })
      const value = (JSON.parse(found.line) as Record<string, CorrectionItem['value']>)[field] ?? null
      items.push({ key, field, value, expected })
    }
    return { items, version: granted.version }
  } finally {
    granted.lake.close()
  }
}

function describe({ key, field, value, expected }: CorrectionItem): string {
  const row = Object.entries(key)
    .map(([name, part]) => `${name}=${String(part)}`)
    .join(', ')
  return `${row}: ${field} = ${String(value)} → ${String(expected)}`
}

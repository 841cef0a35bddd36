import { randomUUID } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { listOrganisations } from '#modules/trust/identity/index.ts'
import { openCase, publishCaseType } from '#modules/work/cases/index.ts'
import type { Breach } from './breach.ts'
import { RECTIFICATION_CASE, rectificationCaseType } from './case-type.ts'
import { describeBreaches, describeOpening } from './describe.ts'
import {
  breachesOfAll,
  insertRectification,
  saveBreaches,
  updateRectification,
} from './rectification-store.ts'
import type { Rectification } from './rectification-store.ts'
import { readPolicy } from './threshold-store.ts'

export type Opening = {
  entry: { code: string; department: string; title: { zh: string; en: string } }
  report: { run: string; version: number | null }
  breaches: readonly Breach[]
  /** Rectifications of the dataset, newest first: one of them may be opened again. */
  known: readonly Rectification[]
  dueAt: Date | undefined
}

const DAY = 86_400_000

/**
 * Opens one case for everything that broke at once. A rectification closed so recently that its subject breaking again
 * means it was not mended is opened again, with a case and a deadline of its own; lateness is never mixed with content.
 */
export async function openRectification(tx: Ctx, opening: Opening): Promise<void> {
  const late = opening.breaches.filter(({ subject }) => subject === 'freshness')
  const content = opening.breaches.filter(({ subject }) => subject !== 'freshness')
  for (const breaches of [content, late]) {
    if (breaches.length > 0) await openOne(tx, { ...opening, breaches })
  }
}

async function openOne(tx: Ctx, opening: Opening): Promise<void> {
  const { entry, report, breaches } = opening
  const again = await findRecent(tx, opening)
  const id = again?.id ?? randomUUID()
  const round = (again?.round ?? 0) + 1
  const now = tx.clock.now()
  const caseId = await openItsCase(tx, opening, { id, round })
  const standing = {
    ...{ department: entry.department, run: report.run, version: report.version, state: 'opened' as const },
    ...{ case_id: caseId, round, sent_back: 0, opened_at: now, closed_at: null },
  }
  if (again) await updateRectification(tx.db, id, standing)
  else await insertRectification(tx.db, { id, dataset: entry.code, ...standing })
  await saveBreaches(tx.db, { rectification: id, dataset: entry.code }, breaches)
  await recordAudit(tx, {
    action: again ? 'rectification.reopened' : 'rectification.opened',
    object: { kind: 'rectification', id },
    details: {
      dataset: entry.code,
      run: report.run,
      round,
      subjects: breaches.map(({ subject }) => subject),
    },
  })
}

async function findRecent(tx: Ctx, { known, breaches }: Opening): Promise<Rectification | undefined> {
  const { reopenDays } = await readPolicy(tx.db)
  const since = tx.clock.now().getTime() - reopenDays * DAY
  const recent = known.filter(
    ({ state, closed_at }) => state === 'closed' && closed_at !== null && closed_at.getTime() >= since,
  )
  const stored = await breachesOfAll(
    tx.db,
    recent.map(({ id }) => id),
  )
  const subjects = new Set(breaches.map(({ subject }) => subject))
  return recent.find(({ id }) =>
    stored.some(({ rectification, subject }) => rectification === id && subjects.has(subject)),
  )
}

async function openItsCase(
  tx: Ctx,
  { entry, report, breaches, dueAt }: Opening,
  { id, round }: { id: string; round: number },
): Promise<string> {
  // Departments may have come since the type was last published.
  const departments = (await listOrganisations(tx.db)).map(({ code }) => code)
  await publishCaseType(tx, rectificationCaseType(departments, await readPolicy(tx.db)))
  const { title, summary } = describeOpening(entry.title, breaches, { round, version: report.version })
  const opened = await openCase(tx, {
    type: RECTIFICATION_CASE,
    title,
    subject: { kind: 'rectification', id },
    key: `${id}/${round}`,
    data: {
      ...{ dataset: entry.title, summary, evidence: describeBreaches(breaches, dueAt) },
      ...{ report: `/desk/quality/${report.run}`, rectification: id, department: entry.department },
    },
  })
  return opened.id
}

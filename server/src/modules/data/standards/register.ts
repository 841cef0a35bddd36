import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { AnyTables, Ctx } from '#platform/ctx.ts'
import { civilDate } from '#platform/calendar.ts'
import type { CodeList } from './code-list.ts'
import { BUILT_IN_CODE_LISTS, BUILT_IN_CROSSWALKS } from './code-lists.ts'
import type { Content, Kind } from './content.ts'
import type { DataElement } from './data-element.ts'
import { BUILT_IN_ELEMENTS } from './elements.ts'
import { putInForce } from './in-force.ts'
import {
  findDigest,
  insertVersions,
  keepDigest,
  lastRevision,
  versionsOn,
  type NewVersion,
} from './register-store.ts'

const SYSTEM = 'system'

/**
 * Enters what comes with the platform: entries the register does not know, and a new version where the platform's own
 * has changed since and no person has taken the entry over. A digest of all of it tells when there is nothing to do.
 */
export async function enterBuiltIn(db: Kysely<AnyTables>, now: Date): Promise<void> {
  const entries = builtIn()
  const digest = createHash('sha256').update(JSON.stringify(entries)).digest('hex')
  if ((await findDigest(db)) === digest) return
  const versions = await versionsOn(db, '9999-12-31', ['element', 'code-list', 'crosswalk'])
  const known = new Map(versions.map((version) => [`${version.kind}/${version.code}`, version]))
  const added = entries.flatMap(([kind, content]): NewVersion[] => {
    const last = known.get(`${kind}/${content.id}`)
    const ours = last === undefined || last.approvedBy === SYSTEM
    if (!ours || (last && sameContent(last.content, content))) return []
    const common = { kind, code: content.id, content, retired: false, successor: null, reason: REASON }
    const validFrom = last ? civilDate(now) : '1900-01-01'
    const version = (last?.version ?? 0) + 1
    return [{ ...common, version, validFrom, proposedBy: SYSTEM, approvedBy: SYSTEM, approvedAt: now }]
  })
  await insertVersions(db, added)
  await keepDigest(db, digest)
}

const REASON = '随平台提供'

function builtIn(): [Kind, Content][] {
  return [
    ...BUILT_IN_ELEMENTS.map((element): [Kind, Content] => ['element', plain(element)]),
    ...BUILT_IN_CODE_LISTS.map((list): [Kind, Content] => ['code-list', plain(list)]),
    ...BUILT_IN_CROSSWALKS.map((crosswalk): [Kind, Content] => ['crosswalk', plain(crosswalk)]),
  ]
}

/** As JSON holds it: no readonly arrays, nothing shared with the constant. */
function plain(content: object): Content {
  return JSON.parse(JSON.stringify(content)) as Content
}

/** Whether two contents say the same; the database gives keys back in another order. */
export function sameContent(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

let loaded = ''

/**
 * Brings the elements and code lists of this process up to date with the register: those valid today. Costs one short
 * query where nothing changed.
 */
export async function refreshStandards(ctx: Ctx): Promise<void> {
  const today = civilDate(ctx.clock.now())
  const mark = `${await lastRevision(ctx.db)}@${today}`
  if (mark === loaded) return
  const current = await versionsOn(ctx.db, today, ['element', 'code-list'])
  putInForce({
    elements: current
      .filter(({ kind }) => kind === 'element')
      .map(({ content, retired }) => ({
        ...(content as DataElement),
        ...(retired ? { retired: true as const } : {}),
      })),
    codeLists: current.filter(({ kind }) => kind === 'code-list').map(({ content }) => content as CodeList),
  })
  loaded = mark
}

import type { Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { CaseTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<CaseTables>()

export type RunningClock = { name: string; nextNoticeAt: Date | null; calendar: string }

/** Replaces what is cached of a case's clocks. */
export async function saveRunningClocks(
  db: Kysely<AnyTables>,
  caseId: string,
  clocks: readonly RunningClock[],
): Promise<void> {
  await tables(db).deleteFrom('cases.running_clock').where('case_id', '=', caseId).execute()
  if (clocks.length === 0) return
  await tables(db)
    .insertInto('cases.running_clock')
    .values(
      clocks.map(({ name, nextNoticeAt, calendar }) => ({
        case_id: caseId,
        name,
        next_notice_at: nextNoticeAt,
        calendar,
      })),
    )
    .execute()
}

/** Cases with a notice due, longest waiting first. */
export async function listCasesToNotify(db: Kysely<AnyTables>, now: Date, limit: number): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('cases.running_clock')
    .select('case_id')
    .where('next_notice_at', '<=', now)
    .orderBy('next_notice_at')
    .limit(limit)
    .execute()
  return [...new Set(rows.map((row) => row.case_id))]
}

/** Cases whose clocks were computed under another calendar. */
export async function listCasesOfOtherCalendar(
  db: Kysely<AnyTables>,
  calendar: string,
  limit: number,
): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('cases.running_clock')
    .select('case_id')
    .distinct()
    .where((e) => e.or([e('calendar', '<', calendar), e('calendar', '>', calendar)]))
    .limit(limit)
    .execute()
  return rows.map((row) => row.case_id)
}

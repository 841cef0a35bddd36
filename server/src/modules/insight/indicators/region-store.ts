import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import { errors } from './errors.ts'
import type { Region } from './region.ts'
import type { IndicatorTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<IndicatorTables>()

export async function saveRegions(db: Kysely<AnyTables>, regions: readonly Region[]): Promise<void> {
  const rows = regions.map(({ nameEn, ...rest }) => ({ ...rest, name_en: nameEn }))
  await tables(db)
    .insertInto('indicators.region')
    .values(rows)
    .onConflict((c) =>
      c.column('code').doUpdateSet({
        name: sql`excluded.name`,
        name_en: sql`excluded.name_en`,
        parent: sql`excluded.parent`,
        retired: sql`excluded.retired`,
      }),
    )
    .execute()
}

export async function allRegions(db: Kysely<AnyTables>): Promise<Map<string, Region>> {
  const rows = await tables(db).selectFrom('indicators.region').selectAll().orderBy('code').execute()
  return new Map(rows.map(({ name_en, ...row }) => [row.code, { ...row, nameEn: name_en }]))
}

export async function getRegion(db: Kysely<AnyTables>, code: string): Promise<Region> {
  const row = await tables(db)
    .selectFrom('indicators.region')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst()
  if (!row) throw errors.unknownRegion({ region: code })
  const { name_en, ...rest } = row
  return { ...rest, nameEn: name_en }
}

/** The divisions in force directly below a region. */
export async function childRegions(db: Kysely<AnyTables>, code: string): Promise<Region[]> {
  const rows = await tables(db)
    .selectFrom('indicators.region')
    .selectAll()
    .where('parent', '=', code)
    .where('retired', '=', false)
    .orderBy('code')
    .execute()
  return rows.map(({ name_en, ...row }) => ({ ...row, nameEn: name_en }))
}

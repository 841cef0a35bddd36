import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDuck, type Duck } from '#platform/duck.ts'
import { queryTables } from './query-tables.ts'

let duck: Duck
beforeAll(async () => {
  duck = await openDuck({ threads: 1 })
})
afterAll(() => duck.close())

describe('queryTables', () => {
  it.each([
    ['select * from air', ['air']],
    ['SELECT * FROM "Air" a JOIN covid c ON a.x = c.x', ['air', 'covid']],
    ['with t as (select * from air) select * from t, t as u', ['air']],
    [
      'select (select max(x) from covid) from air where y in (select y from economy)',
      ['air', 'covid', 'economy'],
    ],
    ['select * from air union all select * from covid', ['air', 'covid']],
    ['select * from generate_series(1, 3)', []],
    ["from 'secret.parquet'", ['secret.parquet']],
    ['from duckdb_views', ['duckdb_views']],
  ])('%s', async (sql, tables) => {
    expect([...(await queryTables(duck, sql))].sort()).toEqual(tables)
  })

  it.each([
    'select 1; select 2',
    'insert into air values (1)',
    "copy air to 'x.csv'",
    "attach 'x.db'",
    "set memory_limit = '1TB'",
    'pragma database_list',
    'describe air',
    'select * from (show tables)',
    "select * from read_csv('/etc/passwd')",
    "select * from read_text('/etc/passwd')",
    "select * from glob('*')",
    'select * from duckdb_settings()',
    "select * from query('select 1')",
    'select * from information_schema.tables',
    'select * from main.air',
    "select current_setting('temp_directory')",
    "select x from air where exists (select getenv('HOME'))",
    'not sql at all',
  ])('refuses %s', async (sql) => {
    await expect(queryTables(duck, sql)).rejects.toMatchObject({ code: 'opening.badQuery' })
  })
})

import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgres } from '../server/src/platform/postgres.ts'

/** A department's database, as a province would connect it: its own server with a table of people. */
export type ForeignDatabase = { port: number; removeOne(): Promise<void>; stop(): Promise<void> }

const statements = [
  `create table census ("年份" int, "地区代码" text, "地区" text, "年末常住人口" numeric, "年末户籍人口" int,
    primary key ("年份", "地区代码"))`,
  `insert into census values (2011, '330102', '上城区', 34.5, 320000), (2011, '330106', '西湖区', 82.0, 640000),
    (2011, '330108', '滨江区', 31.9, 160000)`,
]

export async function startForeignDatabase(): Promise<ForeignDatabase> {
  const dir = await mkdtemp(join(tmpdir(), 'yuzhi-foreign-'))
  await chmod(dir, 0o755)
  const server = await startPostgres(dir, { durable: false })
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  return {
    port: Number(new URL(server.url).port),
    async removeOne() {
      await client.query(`delete from census where "地区代码" = '330106'`)
    },
    async stop() {
      await client.end()
      await server.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

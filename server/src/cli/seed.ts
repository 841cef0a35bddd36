import { sql } from 'kysely'
import type { App } from '../app.ts'
import type { Steps } from './steps.ts'

/** Seeds the demonstration province once; what an interrupted first start left out is done at the next. */
export async function ensureSeeded(app: App, steps: Steps): Promise<void> {
  const { db, clock } = app.ctx()
  const { rows } = await sql`select 1 from platform.mark where name = 'seeded'`.execute(db)
  if (rows.length > 0) return
  steps.note('First start: the demonstration province is made now.')
  await steps.run('Demonstration province', async () => {
    await app.seed((module, step) => steps.note(`${module}: ${step}`))
  })
  await steps.run('Indicators, forecasts and findings', () => app.drain())
  await sql`insert into platform.mark (name, at) values ('seeded', ${clock.now()})`.execute(db)
}

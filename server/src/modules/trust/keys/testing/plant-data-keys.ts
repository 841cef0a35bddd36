import { sql } from 'kysely'
import type { Ctx } from '#platform/ctx.ts'
import { makeKeyMaterial, type Suite } from '../crypto/suite.ts'
import { wrapContext } from '../data-key.ts'
import { holdActive } from '../key-version-store.ts'
import { kekLabel } from '../providers/key-provider.ts'
import { providerOf } from '../providers/provider-of.ts'

const CHUNK = 20_000

/** Many wrapped data keys, as after years of dataset versions and fields; every second one of each suite unless one is named. */
export async function plantDataKeys(ctx: Ctx, count: number, only?: Suite): Promise<void> {
  const kek = await holdActive(ctx.db)
  const provider = providerOf(ctx.config)
  for (let from = 0; from < count; from += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) => from + i)
    const names = numbers.map((i) => `planted:${i}`)
    const suites = numbers.map((i): Suite => only ?? (i % 2 ? 'intl' : 'gm'))
    const wrapped: Buffer[] = []
    for (const [i, name] of names.entries()) {
      const suite = suites[i] ?? 'gm'
      wrapped.push(await provider.wrap(kekLabel(kek, suite), kek, makeKeyMaterial(suite), wrapContext(name)))
    }
    await sql`
      insert into keys.data_key (name, suite, kek, wrapped, made_at)
      select name, suite, ${kek}, wrapped, ${ctx.clock.now()}
      from unnest(${names}::text[], ${suites}::text[], ${wrapped}::bytea[]) as k (name, suite, wrapped)`.execute(
      ctx.db,
    )
  }
}

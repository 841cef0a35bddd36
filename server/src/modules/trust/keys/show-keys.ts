import type { Ctx } from '#platform/ctx.ts'
import { countByVersion } from './data-key-store.ts'
import { allVersions } from './key-version-store.ts'
import { allRules, type LevelRule } from './level-store.ts'
import { holdsKeys } from './make-version.ts'
import { providerOf } from './providers/provider-of.ts'
import { findRunning, listRotations } from './rotation-store.ts'
import { viewRotation, type RotationView } from './rotation-view.ts'

export type KeysOverview = {
  provider: 'file' | 'environment' | 'pkcs11'
  versions: {
    number: number
    state: 'active' | 'retiring' | 'retired'
    madeBy: string
    madeAt: string
    retiredAt: string | null
    dataKeys: number
    /** Whether the provider holds the very keys this version was made with. */
    held: boolean
  }[]
  rules: LevelRule[]
  running: RotationView | null
  /** What a rotation begun now would do; seconds by the speed of the last one, null before any. */
  plan: { nextVersion: number; dataKeys: number; leftBehind: number; seconds: number | null }
}

/** What the security administrator sees: versions, states and counts, never key material. */
export async function showKeys(ctx: Ctx): Promise<KeysOverview> {
  const provider = providerOf(ctx.config)
  const counts = await countByVersion(ctx.db)
  const versions = await Promise.all(
    (await allVersions(ctx.db)).map(async ({ proofs, madeAt, retiredAt, ...version }) => ({
      ...version,
      madeAt: madeAt.toISOString(),
      retiredAt: retiredAt?.toISOString() ?? null,
      dataKeys: counts.get(version.number) ?? 0,
      held: await holdsKeys(provider, { number: version.number, proofs }),
    })),
  )
  const running = await findRunning(ctx.db)
  const dataKeys = versions.reduce((sum, version) => sum + version.dataKeys, 0)
  const onActive = versions.find(({ state }) => state === 'active')?.dataKeys ?? 0
  return {
    provider: provider.kind,
    versions,
    rules: await allRules(ctx.db),
    running: running ? viewRotation(running) : null,
    plan: {
      nextVersion: (versions[0]?.number ?? 0) + 1,
      dataKeys,
      leftBehind: dataKeys - onActive,
      seconds: await expectedSeconds(ctx, dataKeys),
    },
  }
}

async function expectedSeconds(ctx: Ctx, dataKeys: number): Promise<number | null> {
  const { items } = await listRotations(ctx.db, { limit: 20, offset: 0 })
  const last = items.find(({ state, done, seconds }) => state === 'done' && done > 0 && seconds > 0)
  return last ? (dataKeys * last.seconds) / last.done : null
}

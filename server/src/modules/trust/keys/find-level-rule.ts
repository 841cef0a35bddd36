import type { Ctx } from '#platform/ctx.ts'
import { ruleOf, type LevelRule } from './level-store.ts'
import type { Level } from './level.ts'

/** The rule in force for a level. */
export function findLevelRule(ctx: Ctx, level: Level): Promise<LevelRule> {
  return ruleOf(ctx.db, level)
}

import { systemActor, type Ctx } from '#platform/ctx.ts'

/** The context with the system as actor, for what a stranger may cause but not do, such as opening a case. */
export function actAsSystem(ctx: Ctx): Ctx {
  return {
    ...ctx,
    actor: systemActor,
    transaction: (work) => ctx.transaction((tx) => work(actAsSystem(tx))),
  }
}

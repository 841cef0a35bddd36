import type { Ctx } from '#platform/ctx.ts'
import type { Service } from '#platform/module.ts'
import { keepNoted, watchBehaviour } from './watch-behaviour.ts'

/** Milliseconds between looks. */
const PAUSE = 2000

/** Writes down what the doors of this process saw. */
export const noteKeeper: Service = repeating('guard.noteKeeper', 'api', keepNoted)

/** Looks at what happened, as long as the system runs. */
export const behaviourWatch: Service = repeating('guard.behaviourWatch', 'worker', watchBehaviour)

function repeating(name: string, role: Service['role'], act: (ctx: Ctx) => Promise<void>): Service {
  return {
    name,
    role,
    async start(ctx) {
      let stopped = false
      let wake: () => void = () => undefined
      const pass = (): Promise<void> =>
        act(ctx).catch((cause: unknown) => ctx.log.error(cause, `${name} failed; trying again`))
      const loop = (async () => {
        while (!stopped) {
          await pass()
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, PAUSE)
            wake = () => {
              clearTimeout(timer)
              resolve()
            }
          })
        }
        await pass()
      })()
      return async () => {
        stopped = true
        wake()
        await loop
      }
    },
  }
}

import type { Ctx } from '#platform/ctx.ts'
import type { Service } from '#platform/module.ts'
import { sequenceEntries } from './sequence-entries.ts'
import { openWitness, witnessLog, type OpenWitness } from './witness-log.ts'

/** Milliseconds between looks: an entry is in the tree and shown to the witness within a second. */
const PAUSE = 500

/** Takes entries into the tree and shows the checkpoints to the witness as long as the system runs. */
export const keepLog: Service = {
  name: 'audit.keepLog',
  role: 'worker',
  async start(ctx) {
    let open: OpenWitness | undefined
    let stopped = false
    let wake: () => void = () => undefined
    const loop = (async () => {
      while (!stopped) {
        open = await pass(ctx, open)
        await new Promise<void>((resolve) => {
          wake = resolve
          setTimeout(resolve, PAUSE)
        })
      }
    })()
    return async () => {
      stopped = true
      wake()
      await loop
      open?.file.close()
    }
  },
}

async function pass(ctx: Ctx, open: OpenWitness | undefined): Promise<OpenWitness | undefined> {
  try {
    await sequenceEntries(ctx)
    const witness = open ?? (await openWitness(ctx))
    return witness && { ...witness, witness: await witnessLog(ctx, witness) }
  } catch (cause) {
    ctx.log.error(cause, 'the audit log could not be kept; trying again')
    open?.file.close()
    return undefined
  }
}

import { parseArgs } from 'node:util'
import { followLog, verifyAudit } from '#modules/trust/audit/index.ts'
import type { Io } from './command.ts'
import { withInstallation } from './installation.ts'

const usage = 'yuzhi audit verify [--witness F] | yuzhi audit witness --url http://… --out F'

/**
 * `yuzhi audit verify`: reads the log again and compares it with a witness; 0 whole, 1 a fault with its index, 2 not done.
 * `yuzhi audit witness`: keeps what a system elsewhere signed; run it on another machine, again and again.
 */
export async function auditCommand([verb, ...args]: string[], io: Io): Promise<number> {
  try {
    if (verb === 'verify') return await verify(args, io)
    if (verb === 'witness') return await witness(args, io)
    io.err(usage)
  } catch (error) {
    io.err((error as Error).message)
  }
  return 2
}

async function verify(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { witness: { type: 'string' } } })
  const verdict = await withInstallation((app) => verifyAudit(app.ctx(), values.witness))
  const { entries, witnessed, checkpoints, fault, witnessFound } = verdict
  if (values.witness && !witnessFound) {
    io.err(`There is no witness at ${values.witness}.`)
    return 2
  }
  const against = witnessFound ? `${witnessed} of them known to the witness` : 'no witness to compare with'
  if (!fault) {
    io.out(`whole: ${entries} entries read again, ${checkpoints} checkpoints, ${against}.`)
    return 0
  }
  io.out(`NOT WHOLE at index ${fault.index}: ${fault.kind} (${entries} entries before it agree, ${against}).`)
  return 1
}

async function witness(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { url: { type: 'string' }, out: { type: 'string' } } })
  if (!values.url || !values.out) {
    io.err(usage)
    return 2
  }
  const result = await followLog(values.url, values.out)
  if ('refused' in result) {
    io.out(`REFUSED: the log is not the one witnessed before (${result.refused}).`)
    return 1
  }
  io.out(`${result.size} entries witnessed.`)
  return 0
}

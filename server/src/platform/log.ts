import { format } from 'node:util'
import { pino, type DestinationStream, type Logger } from 'pino'
import { redactSecrets, redactText } from './redact.ts'

export type Log = Logger

type Fields = Record<string, unknown>
const clean = (fields: Fields): Fields => redactSecrets(fields) as Fields

/** Structured logs as JSON lines on stdout; secrets are taken out of fields, errors and messages before anything is written. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: { app: 'yuzhi' },
    formatters: { log: clean },
    hooks: {
      logMethod(this: Logger, args: unknown[], method: (fields: Fields, message?: string) => void) {
        const { fields, message } = partsOf(args)
        method.call(this, fields, message === undefined ? undefined : redactText(message))
      },
    },
  }
  const log = destination ? pino(options, destination) : pino(options)
  // Pino puts what a child is made with into its lines without asking a formatter; children inherit this one.
  const { child } = log
  log.child = function (this: Logger, fields: Fields, more) {
    return child.call(this, clean(fields), more)
  } as typeof child
  return log
}

/** What pino is called with: fields or an error first, if any, then a message with its arguments. */
function partsOf([first, ...rest]: unknown[]): { fields: Fields; message: string | undefined } {
  const message = rest.length > 0 ? format(...rest) : undefined
  if (first instanceof Error) return { fields: { err: first }, message: message ?? first.message }
  if (typeof first === 'object' && first !== null) return { fields: first as Fields, message }
  return { fields: {}, message: format(first, ...rest) }
}

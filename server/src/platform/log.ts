import { pino, type Logger } from 'pino'

export type Log = Logger

/** Structured logs as JSON lines on stdout; secrets are redacted by path. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: { app: 'yuzhi' },
    redact: {
      paths: [
        'req.headers.cookie',
        'req.headers.authorization',
        '*.password',
        'password',
        '*.token',
        '*.secret',
      ],
      censor: '[redacted]',
    },
  })
}

import { isAppError, type AppError } from '#platform/errors.ts'
import { errors } from '../errors.ts'

type DriverError = Error & { code?: string; errno?: number; sqlState?: string; severity?: string }

/** Codes of refused credentials: PostgreSQL class 28, MySQL 1044 1045 1698. */
const REFUSED = new Set(['28000', '28P01', 'ER_ACCESS_DENIED_ERROR', 'ER_DBACCESS_DENIED_ERROR', '1698'])
/** Statement or lock time limits of PostgreSQL, MySQL and MariaDB, and servers that are starting or full. */
const LATE = new Set(['57014', '55P03', 'ER_QUERY_TIMEOUT', 'ER_STATEMENT_TIMEOUT', 'ER_LOCK_WAIT_TIMEOUT'])
const BUSY = new Set(['57P03', '53300', '57P01', 'ER_CON_COUNT_ERROR', 'ER_SERVER_SHUTDOWN'])
const TLS =
  /^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HANDSHAKE_SSL_ERROR|HANDSHAKE_NO_SSL)|certificate|does not support SSL/i
const NETWORK =
  /^(ECONN|ETIMEDOUT|EHOST|ENET|EPIPE|PROTOCOL_CONNECTION_LOST|ER_CONNECTION)|terminated|timeout expired/i

/** What a driver says, in our words. Of its message only the server's own complaint about a query is shown. */
export function databaseError(error: unknown, place: { host?: string; port?: number } = {}): AppError {
  if (isAppError(error)) return error
  const { code = '', message = '' } = error as DriverError
  const where = place.host === undefined ? {} : { host: place.host, port: place.port }
  if (REFUSED.has(code) || /password|authentication/i.test(message)) return errors.signInRefused(where)
  if (LATE.has(code)) return errors.timeLimit(where)
  if (BUSY.has(code)) return errors.serverFailed({ ...where, reason: code })
  if (TLS.test(code) || TLS.test(message)) return errors.tlsFailed(where)
  if (NETWORK.test(code) || NETWORK.test(message)) return errors.unreachable({ ...where, reason: code })
  return errors.queryFailed({ reason: code, said: message.slice(0, 300) })
}

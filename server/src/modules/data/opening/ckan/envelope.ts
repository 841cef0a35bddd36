import type { z } from 'zod'
import { isAppError } from '#platform/errors.ts'

/** What the caller asked wrongly, by parameter; CKAN's validation error. */
export type CkanFault = Error & { readonly ckan: { status: number; error: Record<string, unknown> } }

/** Makes a validation error of CKAN, naming the parameter. */
export function invalid(parameter: string, ...messages: string[]): CkanFault {
  const error = { __type: 'Validation Error', [parameter]: messages }
  return Object.assign(new Error(messages.join(' ')), { ckan: { status: 409, error } })
}

/** Reads parameters; what is wrong becomes CKAN's validation error. */
export function readParameters<S extends z.ZodType>(schema: S, given: unknown): z.infer<S> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw invalid(issue?.path.join('.') || 'parameters', issue?.message ?? 'Not acceptable.')
}

type Failure = { status: number; error: Record<string, unknown> }

/** An expected failure in CKAN's words; undefined for one that was not expected. */
export function toCkanFailure(failure: unknown): Failure | undefined {
  if (failure instanceof Error && 'ckan' in failure) return (failure as CkanFault).ckan
  if (!isAppError(failure) || failure.status >= 500) return undefined
  if (failure.status === 410) {
    const message = `${failure.message} ${String(failure.details['reason'])}`
    return { status: 410, error: { __type: 'Not Found Error', message } }
  }
  if (failure.status === 404)
    return { status: 404, error: { __type: 'Not Found Error', message: 'Not found' } }
  if (failure.status === 429) return { status: 429, error: { __type: 'Busy', message: failure.message } }
  const details = Object.values(failure.details).filter((detail) => typeof detail === 'string')
  const error = { __type: 'Validation Error', message: [failure.message, ...details].join(' ') }
  return { status: 409, error }
}

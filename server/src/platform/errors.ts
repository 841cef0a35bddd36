/** How an expected failure is declared: its HTTP status and a plain English message; the code is the message key on screens. */
export type ErrorSpec = { status: number; message: string; reportable?: boolean }

/** An expected failure. `code` is `<module>.<name>`; `details` name the place and what to do next. */
export type AppError = Error & {
  readonly code: string
  readonly status: number
  readonly details: Record<string, unknown>
  readonly reportable: boolean
}

type ErrorMaker = (details?: Record<string, unknown>, cause?: unknown) => AppError

/** Declares a module's error catalogue: `errors.notFound({ id })` makes an error with code `<module>.notFound`. */
export function defineErrors<K extends string>(
  module: string,
  specs: Record<K, ErrorSpec>,
): Record<K, ErrorMaker> {
  const makers = {} as Record<K, ErrorMaker>
  for (const key of Object.keys(specs) as K[]) {
    catalogue.set(`${module}.${key}`, specs[key])
    makers[key] = (details = {}, cause) => makeError(`${module}.${key}`, specs[key], details, cause)
  }
  return makers
}

const catalogue = new Map<string, ErrorSpec>()

/** Every declared error, for the OpenAPI enum and the check that each code has its message in each language. */
export function errorCatalogue(): ReadonlyMap<string, ErrorSpec> {
  return catalogue
}

function makeError(
  code: string,
  spec: ErrorSpec,
  details: Record<string, unknown>,
  cause: unknown,
): AppError {
  const error = new Error(spec.message, cause === undefined ? undefined : { cause })
  error.name = 'AppError'
  return Object.assign(error, { code, status: spec.status, details, reportable: spec.reportable ?? false })
}

/** True for errors made from a catalogue. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError' && 'code' in error && 'status' in error
}

/** Failures every module may meet. */
export const platformErrors = defineErrors('platform', {
  notFound: { status: 404, message: 'There is nothing at this address.' },
  invalid: { status: 400, message: 'Some of the input is not acceptable.' },
  signInRequired: { status: 401, message: 'Sign in to continue.' },
  forbidden: { status: 403, message: 'Your roles do not allow this.' },
  crossSite: { status: 403, message: 'The request came from another site.' },
  tooLarge: { status: 413, message: 'The upload is larger than allowed.' },
  tooMany: { status: 429, message: 'Too many requests; try again shortly.' },
  internal: {
    status: 500,
    message: 'Something failed on our side; the trace id helps us find it.',
    reportable: true,
  },
})

/** RFC 9457 problem details as the server sends them; `code` is the key of the message. */
export type ProblemDetails = {
  status: number
  code: string
  title: string
  details: Record<string, unknown>
  traceId: string | null
}

/** A failed call of the API. Thrown, so that queries and mutations carry it to where it is shown. */
export type ApiProblem = Error & { readonly problem: ProblemDetails }

export function makeProblem(problem: ProblemDetails): ApiProblem {
  return Object.assign(new Error(problem.title), { name: 'ApiProblem', problem })
}

export function isApiProblem(error: unknown): error is ApiProblem {
  return error instanceof Error && error.name === 'ApiProblem' && 'problem' in error
}

/** True when the person has to sign in first. */
export function needsSignIn(error: unknown): boolean {
  return isApiProblem(error) && error.problem.status === 401
}

/** True when the person is known but not allowed. */
export function isForbidden(error: unknown): boolean {
  return isApiProblem(error) && error.problem.status === 403
}

/** Reads a failed response; one without problem details (a proxy, a crash) still gets a code with a message. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const fallback = response.status >= 500 ? 'platform.internal' : 'platform.invalid'
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null)
  const read = (body ?? {}) as Partial<ProblemDetails>
  return makeProblem({
    status: response.status,
    code: read.code ?? fallback,
    title: read.title ?? (response.statusText || String(response.status)),
    details: read.details ?? {},
    traceId: read.traceId ?? null,
  })
}

/** The call never arrived: no network, server stopped. */
export function networkProblem(cause: unknown): ApiProblem {
  const title = cause instanceof Error ? cause.message : 'network'
  return makeProblem({ status: 0, code: 'web.offline', title, details: {}, traceId: null })
}

/** What is to be added has a code that something else has already. */
export function codeTaken(): ApiProblem {
  return makeProblem({ status: 409, code: 'web.codeTaken', title: 'taken', details: {}, traceId: null })
}

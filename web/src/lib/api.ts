import type { paths } from '@yuzhi/contract'
import createClient from 'openapi-fetch'
import { networkProblem, problemOf } from './problem.ts'

/** The typed client: paths, parameters and answers come from the server's contract. Failures are thrown as ApiProblem. */
export const api = createClient<paths>({ baseUrl: globalThis.location?.origin ?? '' })

api.use({
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response)
  },
  onError({ error }) {
    return networkProblem(error)
  },
})

/** Waits for a call and hands back its data: `const me = await answer(api.GET('/api/identity/me'))`. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call
  return data as T
}

/** States why data is read; header values are Latin-1, so the text travels percent-encoded. */
export function withPurpose(purpose: string): { headers: Record<string, string> } {
  return { headers: { 'X-Purpose': encodeURIComponent(purpose) } }
}

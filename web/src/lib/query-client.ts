import { QueryClient } from '@tanstack/react-query'
import { isApiProblem } from './problem.ts'

const NETWORK_RETRIES = 2

/** Only a call that never arrived is worth repeating; an answer, also a refusal, is an answer. */
export function shouldRetry(failures: number, error: Error): boolean {
  return isApiProblem(error) && error.problem.status === 0 && failures < NETWORK_RETRIES
}

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: shouldRetry, staleTime: 15_000, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  })
}

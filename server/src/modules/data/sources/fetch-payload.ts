import { z } from 'zod'

/** What a job that carries out a fetch is told. */
export const FetchPayload = z.object({ fetch: z.uuid() })

/** The job by name, for those whose handler leads to it. */
export const runFetchMessage = { name: 'sources.fetch', payload: FetchPayload }

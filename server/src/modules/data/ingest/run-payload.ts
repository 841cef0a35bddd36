import { z } from 'zod'

/** What a job that carries out a run is told. */
export const RunPayload = z.object({ run: z.uuid() })

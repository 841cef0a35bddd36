import { z } from 'zod'
import { defineJob } from '#platform/module.ts'
import { runRotation } from './run-rotation.ts'

/** Resumes where it was when its worker is lost. */
export const rotateJob = defineJob({
  name: 'keys.rotate',
  payload: z.object({ rotation: z.number().int() }),
  retries: 20,
  expireSeconds: 3600,
  handle: (ctx, { rotation }, signal) => runRotation(ctx, rotation, signal),
})

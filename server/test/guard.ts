import { relaxInspection } from '#modules/trust/guard/index.ts'
import type { TestApp } from './app.ts'

/** Has the guard let hostile text through to these operations, so that a test sees what stands behind it. */
export async function letThrough(app: TestApp, ...operations: string[]): Promise<void> {
  for (const operation of operations)
    await relaxInspection(app.ctx(), {
      operation,
      field: null,
      days: 30,
      reason: 'The test looks behind it.',
    })
}

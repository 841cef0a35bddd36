import type { Duck } from '#platform/duck.ts'
import type { RunWatch } from './run-watch.ts'

/** One try at carrying a run to its end; a later try has a higher number and supersedes it. */
export type Attempt = { id: string; source: string; attempt: number; deletionLimit: number | null }

/** What every step of a run works with. */
export type RunWork = { run: Attempt; duck: Duck; workDir: string; watch: RunWatch }

import type { Detection } from '@yuzhi/models/detect'
import type { Forecast } from '@yuzhi/models/forecast'

/** What a worker is asked about one series: surprise of every value, and a forecast where a horizon is given. */
export type ModelTask = { values: readonly (number | null)[]; season: number; horizon: number }

/** `forecast` is null for a horizon of 0. */
export type ModelAnswer = { detection: Detection; forecast: Forecast | null }

/** To the worker: tasks by their place in the whole; from it: their answers, or why one has none. */
export type Batch = { index: number; task: ModelTask }[]
export type BatchAnswer = { answers: { index: number; answer: ModelAnswer }[] } | { failed: string }

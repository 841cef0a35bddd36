/** Levels of GB/T 43697-2024: core, important and general data. */
export const LEVELS = ['core', 'important', 'general'] as const
export type Level = (typeof LEVELS)[number]

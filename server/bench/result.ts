/** What a benchmark measured: one table, with what a reader must know to trust it. */
export type BenchResult = { title: string; rows: Record<string, string | number>[]; note: string }

/**
 * The table of contents: every module in order of dependence, its one-line purpose, and what it may call (`uses`).
 * The law of the floors: platform ← trust ← work ← data ← insight ← {services, emergency, city, growth}.
 * Read by the boundary check, the migration order, the wiring in app.ts and docs/generated/modules.md.
 */
export const modules = {
  'trust/audit': { purpose: 'Who did what to which record, and why; entries are chained by hash.', uses: [] },
  'trust/identity': {
    purpose: 'Who people are: accounts, departments, posts and sessions.',
    uses: ['trust/audit'],
  },
  'trust/access': { purpose: 'What a person may do: permissions by role.', uses: [] },
  'data/lake': {
    purpose: 'Versioned Parquet with DuckDB: immutable versions, published atomically.',
    uses: [],
  },
} as const satisfies Record<string, { purpose: string; uses: readonly string[] }>

export type ModuleName = keyof typeof modules

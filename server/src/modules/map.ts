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
  'trust/keys': {
    purpose: 'Keys and what they protect: suites, data keys, rotation, sealed fields and files, envelopes.',
    uses: ['trust/audit'],
  },
  'trust/access': {
    purpose: 'What a person may do and see: permissions by role, policies in Cedar, purposes, masking.',
    uses: ['trust/audit', 'trust/identity', 'trust/keys'],
  },
  'trust/backup': {
    purpose:
      'Backups: whole, encrypted, deduplicated; verified, restored elsewhere and compared table by table.',
    uses: ['trust/keys'],
  },
  'trust/guard': {
    purpose: 'What comes in is looked at before anything acts on it; attacks become incidents.',
    uses: ['trust/audit'],
  },
  'work/cases': {
    purpose: 'The case engine: types as data, forms, states, clocks, tasks, history.',
    uses: ['trust/identity', 'trust/audit'],
  },
  'work/incidents': {
    purpose: 'Security incidents of the guard, handled by people as cases.',
    uses: ['trust/guard', 'work/cases'],
  },
  'data/standards': {
    purpose:
      'Register of data elements and code lists, divisions through time; transforms and mapping proposals.',
    uses: ['trust/audit'],
  },
  'data/lake': {
    purpose: 'Versioned Parquet with DuckDB: immutable versions, published atomically.',
    uses: ['trust/keys'],
  },
  'data/quality': {
    purpose: 'Data contracts (ODCS), checks, every fault kept, scores by GB/T 36344.',
    uses: ['trust/audit', 'data/standards'],
  },
  'data/catalog': {
    purpose: 'Datasets with owner, classification, sharing attribute, columns, preview and search.',
    uses: ['trust/identity', 'trust/audit', 'trust/access', 'data/standards', 'data/lake', 'data/quality'],
  },
  'data/contracts': {
    purpose:
      'The workbench of data contracts: tried on present data, approved by a second person, every version.',
    uses: ['trust/audit', 'data/lake', 'data/quality', 'data/catalog'],
  },
  'data/rectification': {
    purpose:
      'Thresholds and freshness of data; what breaks is mended as a case and re-checked; the quality board.',
    uses: [
      'trust/audit',
      'trust/identity',
      'work/cases',
      'data/lake',
      'data/quality',
      'data/catalog',
      'data/contracts',
    ],
  },
  'data/ingest': {
    purpose: 'Sources and runs: files land unchanged, are read, standardised, checked and published.',
    uses: ['trust/audit', 'data/standards', 'data/lake', 'data/quality', 'data/catalog'],
  },
  'data/sources': {
    purpose:
      'Connections: databases, HTTP APIs, folders and foreign catalogues fetched on a schedule, with tombstones.',
    uses: ['trust/audit', 'trust/keys', 'data/lake', 'data/catalog', 'data/ingest'],
  },
  'data/streams': {
    purpose:
      'Observations of devices over HTTP and MQTT, durable when acknowledged; closed hours go into the lake.',
    uses: ['trust/audit', 'trust/keys', 'data/standards', 'data/catalog', 'data/ingest'],
  },
  'data/opening': {
    purpose: 'Open data: assessment before opening, downloads, DCAT-AP, Data Packages, CKAN API, feed.',
    uses: [
      'trust/audit',
      'trust/identity',
      'work/cases',
      'data/standards',
      'data/quality',
      'data/lake',
      'data/catalog',
    ],
  },
  'data/linkage': {
    purpose: 'Which records of several departments are one: linkage, review by people, golden records.',
    uses: ['trust/audit', 'trust/identity', 'data/standards', 'data/lake', 'data/quality', 'data/catalog'],
  },
  'data/exchange': {
    purpose:
      'Sharing between departments: requests, decisions by field, grants, keys, use log, disputes, demands.',
    uses: ['trust/identity', 'trust/audit', 'work/cases', 'data/standards', 'data/lake', 'data/catalog'],
  },
  'data/lineage': {
    purpose: 'Where a value comes from and what depends on it, to the file, line and column; OpenLineage.',
    uses: ['data/standards', 'data/lake', 'data/quality', 'data/catalog', 'data/ingest'],
  },
  'insight/indicators': {
    purpose:
      'Numbers by region and time, defined as data over published datasets, recomputed when these change.',
    uses: ['trust/audit', 'data/standards', 'data/catalog', 'data/lake', 'data/lineage'],
  },
  'insight/findings': {
    purpose: 'What models say about indicators: forecasts with intervals, anomaly scores.',
    uses: ['insight/indicators', 'data/lineage'],
  },
  'insight/alerts': {
    purpose: 'Rules and findings become alerts, routed to a department and handled as cases.',
    uses: ['trust/identity', 'trust/audit', 'work/cases', 'insight/indicators', 'insight/findings'],
  },
  'insight/cockpit': {
    purpose: 'The leader’s view: map, headline indicators, alerts, drill-down to the rows behind a number.',
    uses: [
      'work/cases',
      'data/standards',
      'data/catalog',
      'insight/indicators',
      'insight/findings',
      'insight/alerts',
    ],
  },
} as const satisfies Record<string, { purpose: string; uses: readonly string[] }>

export type ModuleName = keyof typeof modules

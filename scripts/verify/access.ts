import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../server/src/platform/db.ts'
import { startPostgres } from '../../server/src/platform/postgres.ts'
import { compareWithCedar } from '../../server/src/modules/trust/access/cedar/testing/compare-with-cedar.ts'
import {
  compareFilters,
  syntheticRows,
} from '../../server/src/modules/trust/access/filter/testing/compare-filters.ts'
import { openEngines } from '../../server/src/modules/trust/access/filter/testing/engines.ts'

// `npm run verify -- access [1000000] [first seed]`: so many random decisions against Cedar's own engine, and row filters
// in PostgreSQL and DuckDB against decisions row by row.

const decisions = Number(process.argv[2] ?? 1_000_000)
const firstSeed = Number(process.argv[3] ?? 0)
const REQUESTS = 100
const SEEDS_AT_ONCE = 100

let asked = 0
let allowed = 0
let withErrors = 0
let different = 0
for (let seed = firstSeed; asked < decisions; seed += SEEDS_AT_ONCE) {
  const found = compareWithCedar(
    Array.from({ length: SEEDS_AT_ONCE }, (_, i) => seed + i),
    REQUESTS,
  )
  asked += found.decisions
  allowed += found.allowed
  withErrors += found.withErrors
  different += found.differences.length
  for (const difference of found.differences.slice(0, 3)) console.log(JSON.stringify(difference))
  if (asked % 100_000 === 0) console.log(`${asked} decisions, ${different} differences`)
}

const dir = await mkdtemp(join(tmpdir(), 'yuzhi-verify-'))
await chmod(dir, 0o755)
const postgres = await startPostgres(dir)
const database = openDatabase(postgres.url)
const rows = syntheticRows(200)
const { engines, close } = await openEngines(database.kysely, rows)
const filters = await compareFilters(
  Array.from({ length: Math.max(50, Math.round(decisions / 500)) }, (_, i) => firstSeed + i),
  rows,
  engines,
)
close()
await database.close()
await postgres.stop()
await rm(dir, { recursive: true, force: true })

console.table([
  {
    what: 'decisions',
    compared: asked,
    allowed,
    'with policies in error': withErrors,
    differences: different,
  },
  {
    what: 'rows behind filters',
    compared: filters.pairs,
    allowed: filters.allowed,
    'refused filters': filters.refused,
    filters: filters.filters,
    differences: filters.differences.length,
  },
])
for (const difference of filters.differences.slice(0, 3)) console.log(JSON.stringify(difference))
process.exitCode = different + filters.differences.length === 0 ? 0 : 1

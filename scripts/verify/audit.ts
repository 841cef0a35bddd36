import { generateKeyPairSync } from 'node:crypto'
import { makeLog, mutated, mutations } from '../../server/src/modules/trust/audit/log/log-mutations.ts'
import { verifyLog } from '../../server/src/modules/trust/audit/log/verify-log.ts'

// `npm run verify -- audit [100000]`: so many mutations of a witnessed log, each of which must be found at its place.

const count = Number(process.argv[2] ?? 100_000)
const { privateKey } = generateKeyPairSync('ed25519')
const logs = [12, 37, 60].map((entries) => makeLog(entries, privateKey))
const table = Object.fromEntries(mutations.map((kind) => [kind, { tried: 0, found: 0, 'place named': 0 }]))

for (let seed = 0; seed < count; seed += 1) {
  const kind = mutations[seed % mutations.length]!
  const { log, first } = mutated(logs[seed % logs.length]!, kind, seed, privateKey)
  const { fault } = await verifyLog(log)
  const row = table[kind]!
  row.tried += 1
  if (fault) row.found += 1
  if (fault?.index === first) row['place named'] += 1
}

console.table(table)
const missed = Object.values(table).reduce((sum, { tried, found }) => sum + tried - found, 0)
console.log(`${count} mutations, ${missed} not found.`)
process.exitCode = missed === 0 ? 0 : 1

import { survivalRounds } from '../../server/test/survive.ts'

/** kill -9 of the whole system, its PostgreSQL included, under mixed load: 20 times, or as often as given. */
const report = await survivalRounds(Number(process.argv[2] ?? 20), Math.random)
console.table([report])
const { lost, stuck, auditFault, observations, cases, runs } = report
if (lost + stuck > 0 || auditFault !== null || Math.min(observations, cases, runs) === 0) process.exitCode = 1

import { compareIdentifiers } from '../../server/test/identifiers.ts'

/** GB 11643 and GB 32100 against python3-stdnum on a million values of each (or as many as given), and single faults. */
const values = Number(process.argv[2] ?? 1_000_000)
const report = compareIdentifiers(values)
console.table(report)
if (report.some(({ disagreements, missed }) => disagreements + missed > 0)) process.exitCode = 1

import { checkFile } from '#modules/data/ingest/index.ts'
import { openDuck, sqlText } from '#platform/duck.ts'

/** One measured process: `bare` reads the file to Parquet with DuckDB alone, `check` does all of ours. Prints JSON. */
const [how = '', file = '', contract = '', out = ''] = process.argv.slice(2)

/** The generated file has ragged rows, which bare DuckDB must be told to pass over. */
async function bare(): Promise<number> {
  const duck = await openDuck({ memoryLimit: '900MB', threads: 2, tempDirectory: `${out}.tmp` })
  await duck.run(
    `copy (select * from read_csv(${sqlText(file)}, header = true, delim = ',', ignore_errors = true)) to ${sqlText(out)} (format parquet, compression zstd)`,
  )
  duck.close()
  return 0
}

async function check(): Promise<number> {
  return checkFile([file], { contract, accepted: out }, async (result, faults) => {
    let count = 0
    for await (const batch of faults()) count += batch.length
    if (count !== result.faultCount) throw new Error(`walked ${count} of ${result.faultCount} faults`)
    return result.faultCount
  })
}

const started = performance.now()
const faults = await (how === 'bare' ? bare() : check())
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
process.stdout.write(
  JSON.stringify({
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMb: maxRSS / 1024,
    faults,
  }),
)

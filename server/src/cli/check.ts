import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import type { Io } from './command.ts'
import { checkFile, type FileCheck, type FileFaultRow } from '#modules/data/ingest/index.ts'

/** At most this many faults are shown on the terminal; the report has them all. */
const SHOWN = 20

/** `yuzhi check FILE… [--contract C.yaml] --report R.json …`: 0 clean, 1 faults found, 2 could not read. */
export async function check(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      contract: { type: 'string' },
      report: { type: 'string' },
      accepted: { type: 'string' },
      quarantine: { type: 'string' },
    },
  })
  if (positionals.length === 0) {
    io.err('Name at least one file to check.')
    return 2
  }
  const { report, ...options } = values
  const found = await checkFile(
    positionals,
    { ...options, onProgress: progressOn(io) },
    async (result, faults) => {
      io.err('')
      if (report !== undefined) await writeReport(report, result, faults)
      await show(result, faults, io)
      return result.faultCount
    },
  )
  return found > 0 ? 1 : 0
}

/** Writes the report piece by piece: the faults of ten million rows do not fit in one string. */
async function writeReport(
  path: string,
  check: FileCheck,
  faults: () => AsyncGenerator<FileFaultRow[]>,
): Promise<void> {
  const out = createWriteStream(path)
  const write = async (text: string): Promise<void> => {
    if (!out.write(text)) await once(out, 'drain')
  }
  await write(`${JSON.stringify(head(check)).slice(0, -1)},"faults":[`)
  let separator = '\n'
  for await (const batch of faults()) {
    await write(separator + batch.map((fault) => JSON.stringify(shownFault(fault, check))).join(',\n'))
    separator = ',\n'
  }
  out.end('\n]}\n')
  await once(out, 'finish')
}

function shownFault({ file, ...fault }: FileFaultRow, check: FileCheck): object {
  return check.files.length > 1 ? { file, ...fault } : fault
}

/** What the report says apart from its faults. Format facts are those of the first file; `files` has each one's. */
function head(check: FileCheck): object {
  const { rowsIn, accepted, quarantined, nonData, faultCount, files, rules, columns, missing } = check
  const first = files[0]?.table.format
  return {
    ...{ rowsIn, accepted, quarantined, nonData, faultCount },
    ...{ encoding: first?.encoding, delimiter: first?.delimiter, headerLine: first?.headerLine },
    columns: columns.map(({ name, label, type, element, nulls, distinctApprox, distinctIsExact }) => ({
      ...{
        name: label ?? name,
        type,
        element: element ?? null,
        nulls,
        distinct: distinctApprox,
        distinctIsExact,
      },
    })),
    rules,
    missingColumns: missing,
    nonDataRows: files.flatMap(({ path, table }) =>
      table.nonData.map((row) => (files.length > 1 ? { file: path, ...row } : row)),
    ),
    files: files.map(({ path, table }) => ({ path, rowsIn: table.rowsIn, ...table.format })),
  }
}

async function show(check: FileCheck, faults: () => AsyncGenerator<FileFaultRow[]>, io: Io): Promise<void> {
  const { rowsIn, accepted, quarantined, nonData, faultCount } = check
  io.out(
    `${rowsIn} rows = ${accepted} accepted + ${quarantined} quarantined + ${nonData} non-data; ${faultCount} faults`,
  )
  const format = check.files[0]?.table.format
  if (format) io.out(describeFormat(format))
  for (const rule of check.rules.filter(({ failed }) => failed > 0)) {
    io.out(`  ${rule.id}: ${rule.failed} of ${rule.checked} (${rule.dimension}, ${rule.severity})`)
  }
  let left = SHOWN
  for await (const batch of faults()) {
    for (const { file, line, column, value, rule } of batch.slice(0, left)) {
      io.out(
        `${check.files.length > 1 ? `${file}:` : 'line '}${line ?? '-'}  ${column ?? '-'}  ${JSON.stringify(value)}  ${rule}`,
      )
    }
    left -= Math.min(left, batch.length)
    if (left === 0) break
  }
  if (faultCount > SHOWN) io.out(`… ${faultCount - SHOWN} more; --report R.json has them all`)
}

/** What the file was found to be; only text tables have a delimiter and a header line. */
function describeFormat({
  kind,
  encoding,
  delimiter,
  headerLine,
  sheet,
}: FileCheck['files'][number]['table']['format']): string {
  if (kind === 'csv')
    return `encoding ${encoding}, delimiter ${JSON.stringify(delimiter)}, header at line ${headerLine}`
  if (kind === 'xlsx') return `workbook, sheet ${sheet}, header at row ${headerLine}`
  return sheet === undefined ? kind : `${kind}, ${sheet}`
}

/** One line on the terminal that changes in place; nothing where the output is not a terminal. */
function progressOn(_io: Io): (phase: string, done: number, total: number) => void {
  if (!process.stderr.isTTY) return () => undefined
  return (phase, done, total) => {
    const share = total > 0 ? ` ${Math.floor((100 * done) / total)} %` : ''
    process.stderr.write(`\r${phase}${share}      `)
  }
}

import { open, rm, type FileHandle } from 'node:fs/promises'
import type { Duck } from '#platform/duck.ts'
import { isAppError } from '#platform/errors.ts'
import type { CleanCopy } from './clean-copy.ts'
import { decodingOf } from './decoding.ts'
import { detectJson } from './detect-json.ts'
import { filesOf, isOfficeFile, magicOf } from './detect-packing.ts'
import { readErrors } from './errors.ts'
import { readJson } from './read-json.ts'
import { readParquet } from './read-parquet.ts'
import { readText } from './read-text.ts'
import { readWorkbook } from './read-workbook.ts'
import { surveyFile, type Survey } from './survey-file.ts'
import type { ReadHints, ReadProgress, TableFormat } from './text-table.ts'
import { unpackEntry, unpackGzip, type Unpacking } from './unpack.ts'
import { listZip, type ZipEntry } from './zip-directory.ts'

/** An open file whose every byte was seen once. */
export type Content = { file: string; handle: FileHandle; survey: Survey }

export type ContentReading = {
  duck: Duck
  hints: ReadHints
  copyPath: string
  splitFromBytes: number
  report: (phase: ReadProgress['phase'], bytes: number, rows: number) => void
}

/** Picks the reader by the bytes, never by the name; what is packed is unpacked first, once. */
export async function readContent(content: Content, reading: ContentReading): Promise<CleanCopy> {
  const archive = await openArchive(content)
  if (!archive) return readPlain(content, reading)
  const inner = `${reading.copyPath}.inner`
  try {
    return await readPacked(content, archive, inner, reading)
  } finally {
    await rm(inner, { force: true })
  }
}

type Archive = { container: 'gzip' | 'zip'; files: ZipEntry[] }

/** Undefined for what is read as it stands. */
async function openArchive({ handle, survey }: Content): Promise<Archive | undefined> {
  const magic = magicOf(survey.head)
  if (magic === 'gzip') return { container: 'gzip', files: [] }
  if (magic !== 'zip') return undefined
  const entries = await listZip(handle, survey.bytes)
  return isOfficeFile(entries) ? undefined : { container: 'zip', files: filesOf(entries) }
}

async function readPacked(
  { handle, survey }: Content,
  { container, files }: Archive,
  into: string,
  reading: ContentReading,
): Promise<CleanCopy> {
  const onBytes = (packed: number): void => reading.report('unpack', packed, 0)
  const unpacking: Unpacking = { handle, size: survey.bytes, into, onBytes }
  const entry = container === 'zip' ? chooseEntry(files, reading.hints.sheet) : undefined
  if (entry) await unpackEntry(entry, unpacking)
  else await unpackGzip(unpacking)
  const { sheet, ...others } = reading.hints
  // A name that chose the file cannot also choose a sheet within it.
  const isSpent = sheet === undefined || sheet === entry?.name
  const copy = await readInner(into, entry?.name, { ...reading, hints: isSpent ? others : reading.hints })
  return { ...copy, format: { ...copy.format, container, ...placeIn(files, entry) } }
}

/** The named file, else the largest. One file needs no name, so a name may then be meant for what is inside it. */
function chooseEntry(files: ZipEntry[], named: string | undefined): ZipEntry {
  const [first] = files
  if (!first) throw readErrors.emptyArchive()
  const found = files.find(({ name }) => name === named)
  if (named !== undefined && !found && files.length > 1)
    throw readErrors.noSuchSheet({ sheet: named, sheets: files.map(({ name }) => name) })
  const chosen = found ?? files.reduce((best, file) => (file.unpacked > best.unpacked ? file : best), first)
  if (chosen.isEncrypted) throw readErrors.encryptedArchive({ entry: chosen.name })
  return chosen
}

function placeIn(files: ZipEntry[], entry: ZipEntry | undefined): Pick<TableFormat, 'sheet' | 'sheets'> {
  return entry && files.length > 1 ? { sheet: entry.name, sheets: files.map(({ name }) => name) } : {}
}

/** Reads what was unpacked; whatever is wrong with it is told with its name in the archive. */
async function readInner(
  file: string,
  entry: string | undefined,
  reading: ContentReading,
): Promise<CleanCopy> {
  const handle = await open(file)
  try {
    const survey = await surveyFile(handle, (bytes) => reading.report('survey', bytes, 0))
    if (survey.bytes === 0) throw readErrors.emptyFile()
    const content = { file, handle, survey }
    if (await openArchive(content)) throw readErrors.nestedArchive()
    return await readPlain(content, reading)
  } catch (error) {
    if (isAppError(error) && entry !== undefined) Object.assign(error.details, { entry })
    throw error
  } finally {
    await handle.close()
  }
}

/** Reads a file that is not packed, or is a workbook, whose own reader unpacks it. */
async function readPlain({ file, handle, survey }: Content, reading: ContentReading): Promise<CleanCopy> {
  const { hints, copyPath, splitFromBytes, report, duck } = reading
  const magic = magicOf(survey.head)
  if (magic === 'parquet') return readParquet(duck, file, copyPath)
  if (magic !== 'text') return readWorkbook(handle, survey.bytes, { hints, copyPath })
  const decode = decodingOf(survey, hints)
  const onChunk = (bytes: number, rows: number): void => report('read', bytes, rows)
  const form = hints.jsonLines ? 'lines' : detectJson(survey, decode)
  return form
    ? readJson({ handle, survey, decode, onChunk, form, hints, copyPath })
    : readText(handle, survey, { file, decode, hints, copyPath, splitFromBytes, onChunk })
}

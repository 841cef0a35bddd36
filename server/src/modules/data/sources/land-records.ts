import { Readable } from 'node:stream'
import type { FileRole, LandedFile } from '#modules/data/ingest/index.ts'
import { storeFile } from '#platform/files.ts'

/** Stores texts of records as JSON lines, content-addressed, without holding them in memory. */
export async function landRecords(
  dataDir: string,
  name: string,
  role: FileRole,
  lines: AsyncIterable<string>,
): Promise<LandedFile> {
  const { sha256, bytes } = await storeFile(dataDir, Readable.from(joined(lines), { objectMode: false }))
  return { name, sha256, bytes, role, isLines: true }
}

const CHUNK = 1 << 16

/** Lines in pieces of some size, since a stream of single lines is slow. */
async function* joined(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let text = ''
  for await (const line of lines) {
    text += `${line}\n`
    if (text.length < CHUNK) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text !== '') yield Buffer.from(text)
}

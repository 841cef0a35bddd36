import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'

/** Records by key on disk, the last one of a key winning; only keys and places are held in memory. */
export type Spool = {
  /** Adds the records of one page. */
  add(records: readonly { key: string; line: string }[], pass: number): Promise<void>
  size(): number
  has(key: string): boolean
  /** The records in the order of their keys, whatever order they came in; with a pass, those only that it saw. */
  lines(pass?: number): AsyncGenerator<string>
  close(): Promise<void>
}

type Place = { at: number; bytes: number; pass: number }

export async function openSpool(dataDir: string): Promise<Spool> {
  const folder = join(dataDir, 'work')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `spool-${randomUUID()}.ndjson`)
  const handle = await open(path, 'wx+')
  const places = new Map<string, Place>()
  let end = 0
  return {
    async add(records, pass) {
      const lines: Buffer[] = []
      for (const { key, line } of records) {
        const bytes = Buffer.from(line)
        places.set(shortKey(key), { at: end, bytes: bytes.length, pass })
        lines.push(bytes)
        end += bytes.length
      }
      if (lines.length > 0) await handle.appendFile(Buffer.concat(lines))
    },
    size: () => places.size,
    has: (key) => places.has(shortKey(key)),
    lines: (pass) => readLines(handle, places, pass),
    async close() {
      await handle.close()
      await rm(path, { force: true })
    },
  }
}

/** Long keys are held by their hash. */
function shortKey(key: string): string {
  return key.length <= 44 ? key : createHash('sha256').update(key).digest('base64')
}

async function* readLines(
  handle: FileHandle,
  places: ReadonlyMap<string, Place>,
  pass: number | undefined,
): AsyncGenerator<string> {
  const sorted = [...places].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [, place] of sorted) {
    if (pass !== undefined && place.pass !== pass) continue
    const bytes = Buffer.alloc(place.bytes)
    await handle.read(bytes, 0, place.bytes, place.at)
    yield bytes.toString('utf8')
  }
}

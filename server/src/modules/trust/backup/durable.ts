import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where a backup's folder keeps what is being written; whatever is found there later was interrupted. */
export const INCOMING = 'incoming'

/** The file appears under its name whole and on disk, or not at all. */
export async function writeDurably(root: string, path: string, content: Buffer): Promise<void> {
  const incoming = join(root, INCOMING, randomUUID())
  const final = join(root, path)
  await mkdir(dirname(incoming), { recursive: true })
  await mkdir(dirname(final), { recursive: true })
  await writeFile(incoming, content, { flush: true, mode: 0o600 })
  await rename(incoming, final)
}

/** Makes the names in a folder durable: a rename lives in its folder. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

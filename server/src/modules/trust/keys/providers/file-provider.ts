import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, link, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeSigningKey } from '../crypto/signature.ts'
import { makeKeyMaterial } from '../crypto/suite.ts'
import { labelText, type KeyLabel, type KeyProvider } from './key-provider.ts'
import { localOperations } from './local-keys.ts'

/** Keys as files of mode 0600 in a folder of mode 0700: the default, for installations without a cryptographic module. */
export function fileProvider(folder: string): KeyProvider {
  const pathOf = (label: KeyLabel): string => join(folder, `${labelText(label)}.key`)
  const operations = localOperations(async (label) => {
    try {
      return Buffer.from(await readFile(pathOf(label), 'utf8'), 'base64')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  })
  return {
    kind: 'file',
    ...operations,
    has: (label) => exists(pathOf(label)),
    async make(label) {
      const material = label.use === 'wrap' ? makeKeyMaterial(label.suite) : makeSigningKey(label.suite)
      await writeOnce(folder, pathOf(label), material.toString('base64'))
    },
  }
}

/** The file appears under its name whole and synced, or not at all; a file that is there stays as it is. */
async function writeOnce(folder: string, path: string, content: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const incoming = join(folder, `.${randomUUID()}`)
  await writeFile(incoming, content, { mode: 0o600, flush: true })
  try {
    await link(incoming, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(incoming)
  }
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import {
  importSuiteKey,
  makeKeyMaterial,
  openWithPassphrase,
  sealWithPassphrase,
  type Suite,
  type SuiteKey,
} from '#modules/trust/keys/index.ts'
import { INCOMING, syncFolder, writeDurably } from './durable.ts'

/** The folder backups are kept in, opened: chunks and manifests, all under one key of its own. */
export type Repository = { root: string; id: string; suite: Suite; key: SuiteKey; nameKey: Buffer }

const HEAD = 'yuzhi-backup.json'
const NAME_KEY_BYTES = 32
const Head = z.object({
  format: z.literal(1),
  id: z.uuid(),
  suite: z.enum(['intl', 'gm']),
  /** Key of the suite and key of the chunks' names, sealed with the passphrase. */
  sealedKey: z.string(),
})

/** Opens the backups in a folder. Throws one sentence where there are none or the passphrase is another one. */
export async function openRepository(root: string, passphrase: string): Promise<Repository> {
  if (!existsSync(join(root, HEAD))) throw new Error(`There are no backups in ${root}.`)
  const head = Head.safeParse(readJson(await readFile(join(root, HEAD), 'utf8')))
  if (!head.success) {
    throw new Error(`${join(root, HEAD)} is damaged or of a newer format; without it nothing opens.`)
  }
  const { id, suite, sealedKey } = head.data
  const secret = await openWithPassphrase(passphrase, Buffer.from(sealedKey, 'base64'))
  if (!secret) {
    throw new Error(
      `The passphrase does not open the backups in ${root}: it is another one, or ${HEAD} is damaged.`,
    )
  }
  return opened(root, { id, suite }, secret)
}

/** Makes the folder, or makes sure that what is in it are backups: what follows locks it and clears it of half-written files. */
export async function takePlace(root: string): Promise<void> {
  await mkdir(root, { recursive: true, mode: 0o700 })
  if (existsSync(join(root, HEAD))) return
  const foreign = (await readdir(root)).filter((name) => name !== INCOMING && !name.startsWith('lock'))
  if (foreign.length > 0) throw new Error(`${root} is not empty and holds no backups; name an empty folder.`)
}

/** Opens the backups in a folder, or makes an empty place for them there. */
export async function openOrMakeRepository(
  root: string,
  passphrase: string,
  suite: Suite = 'intl',
): Promise<Repository> {
  if (existsSync(join(root, HEAD))) return openRepository(root, passphrase)
  if (passphrase.length < 12) throw new Error('The passphrase of backups needs at least 12 characters.')
  const id = randomUUID()
  const secret = Buffer.concat([makeKeyMaterial(suite), randomBytes(NAME_KEY_BYTES)])
  const sealedKey = (await sealWithPassphrase(suite, passphrase, secret)).toString('base64')
  await writeDurably(root, HEAD, Buffer.from(JSON.stringify({ format: 1, id, suite, sealedKey })))
  await syncFolder(root)
  return opened(root, { id, suite }, secret)
}

function opened(root: string, { id, suite }: { id: string; suite: Suite }, secret: Buffer): Repository {
  const cut = secret.length - NAME_KEY_BYTES
  return {
    root,
    id,
    suite,
    key: importSuiteKey(suite, secret.subarray(0, cut)),
    nameKey: secret.subarray(cut),
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

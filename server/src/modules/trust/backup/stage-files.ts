import { existsSync } from 'node:fs'
import { copyFile, link, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { keyFolder } from '#modules/trust/keys/index.ts'
import type { Config } from '#platform/config.ts'

/** Not in a backup: the cluster (its rows are), what is under way, and what is made anew. */
const LEFT_OUT = new Set(['pg', 'scratch', 'work', 'files/incoming'])

/** Secrets, sealed apart from the files. */
const SECRETS = ['secret', 'audit/log-key.pem']

/** Where a restored installation keeps its witness, wherever it was before. */
export const WITNESS = 'witness/audit.log'

/** A folder holding every file of an installation as it was; nothing deleted meanwhile is lost from it. */
export type Stage = { folder: string; keep(): Promise<void>; remove(): Promise<void> }

/**
 * Holds the files of an installation without asking anyone to wait: `keep` gives each a second name (a hard link). Called
 * before and after the database's snapshot begins, it has whatever the snapshot can name, since versions in the lake and
 * stored files never change once they are there. The witness is copied first: one that is ahead of the log would accuse it.
 */
export async function stageFiles(config: Config, name: string): Promise<Stage> {
  const parent = join(config.dataDir, 'scratch')
  const folder = join(parent, `backup-${name}`)
  await mkdir(folder, { recursive: true })
  if (existsSync(config.auditWitness)) {
    await mkdir(dirname(join(folder, WITNESS)), { recursive: true })
    await copyFile(config.auditWitness, join(folder, WITNESS))
  }
  return {
    folder,
    keep: () => linkAll(config.dataDir, folder),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Removes what killed backups left in the scratch folder. */
export async function clearStages(config: Config): Promise<void> {
  const parent = join(config.dataDir, 'scratch')
  const left = (await readdir(parent).catch(() => [])).filter((name) => name.startsWith('backup-'))
  for (const name of left) await rm(join(parent, name), { recursive: true, force: true })
}

async function linkAll(from: string, to: string): Promise<void> {
  for (const path of await walk(from)) {
    const target = join(to, path)
    if (isLeftOut(path) || existsSync(target)) continue
    await mkdir(dirname(target), { recursive: true })
    await link(join(from, path), target).catch((error: NodeJS.ErrnoException) => {
      // Gone since it was listed: then no snapshot taken from now on names it.
      if (error.code !== 'ENOENT') throw error
    })
  }
}

function isLeftOut(path: string): boolean {
  return SECRETS.includes(path) || path.startsWith('keys/') || path.startsWith('witness/')
}

/** Paths of all files below a folder, in order, with `/` between their parts. */
export async function walk(root: string, below = ''): Promise<string[]> {
  const found: string[] = []
  const entries = await readdir(join(root, below), { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below ? `${below}/${entry.name}` : entry.name
    if (LEFT_OUT.has(path)) continue
    if (entry.isDirectory()) found.push(...(await walk(root, path)))
    else if (entry.isFile()) found.push(path)
  }
  return found
}

/** The secrets of an installation by path, in base64. Keys a provider was given from outside are not among them. */
export async function readSecrets(config: Config): Promise<Record<string, string>> {
  const secrets: Record<string, string> = {}
  for (const path of SECRETS.filter((name) => existsSync(join(config.dataDir, name))))
    secrets[path] = await readFile(join(config.dataDir, path), 'base64')
  const folder = keyFolder(config)
  for (const name of existsSync(folder) ? (await readdir(folder)).sort() : []) {
    // A name with a dot before it is a key being written.
    if (name.startsWith('.') || !(await stat(join(folder, name))).isFile()) continue
    secrets[`keys/${name}`] = await readFile(join(folder, name), 'base64')
  }
  return secrets
}

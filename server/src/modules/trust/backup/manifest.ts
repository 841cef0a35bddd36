import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { z } from 'zod'
import { openBytes, sealBytes } from '#modules/trust/keys/index.ts'
import { syncFolder, writeDurably } from './durable.ts'
import type { Repository } from './repository.ts'

const count = z.number().int().nonnegative()
const Content = z.object({ bytes: count, sha256: z.string(), chunks: z.array(z.string()) })

const Table = Content.extend({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()),
  /** SQL by which its rows stand in the canonical dump. */
  order: z.string(),
  rows: count,
})

const File = Content.extend({ path: z.string(), modified: z.number() })

const Manifest = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  server: z.string(),
  /** Migrations the database had, by schema: what the software that restores it must know. */
  migrations: z.record(z.string(), z.array(z.string())),
  tables: z.array(Table),
  partitions: z.array(z.object({ parent: z.string(), name: z.string(), bound: z.string() })),
  sequences: z.array(z.object({ name: z.string(), last: z.number() })),
  audit: z.object({ size: count, checkpoint: z.string().nullable() }),
  files: z.array(File),
  /** Keys of the installation, sealed with the passphrase again: whoever has the backup's key still lacks them. */
  sealedKeys: z.string(),
})

/** What a backup contains, table by table and file by file. */
export type Manifest = z.infer<typeof Manifest>
export type TableDump = z.infer<typeof Table>
export type FileCopy = z.infer<typeof File>
export type Stored = z.infer<typeof Content>

const FOLDER = 'manifests'

/** Names sort by time; the rest keeps two of one millisecond apart. */
export function newBackupId(at: Date): string {
  return `${at.toISOString().replace(/[-:.]/g, '')}-${randomUUID().slice(0, 8)}`
}

/** The backup exists from here on. */
export async function writeManifest(repository: Repository, manifest: Manifest): Promise<void> {
  const packed = zstdCompressSync(Buffer.from(JSON.stringify(manifest)))
  const sealed = sealBytes(repository.key, 1, packed, contextOf(repository, manifest.id))
  await writeDurably(repository.root, manifestPath(manifest.id), sealed)
  await syncFolder(join(repository.root, FOLDER))
}

/** Undefined where the manifest was changed, cut, or is another backup's under this name. */
export async function readManifest(repository: Repository, id: string): Promise<Manifest | undefined> {
  const sealed = await readFile(join(repository.root, manifestPath(id))).catch(() => undefined)
  const packed = sealed && openBytes(repository.key, sealed, contextOf(repository, id))
  return packed && Manifest.parse(JSON.parse(zstdDecompressSync(packed).toString()))
}

/** As {@link readManifest}, for whoever cannot go on without it. */
export async function needManifest(repository: Repository, id: string): Promise<Manifest> {
  if (!existsSync(join(repository.root, manifestPath(id)))) throw new Error(`There is no backup ${id}.`)
  const manifest = await readManifest(repository, id)
  if (!manifest)
    throw new Error(`The manifest of backup ${id} was changed or damaged; this backup cannot be used.`)
  return manifest
}

/** Every backup there is, the oldest first. */
export async function listBackupIds({ root }: Repository): Promise<string[]> {
  return (await readdir(join(root, FOLDER)).catch(() => [])).sort()
}

export function manifestPath(id: string): string {
  return join(FOLDER, id)
}

function contextOf({ id: repository }: Repository, id: string): string {
  return `backup/manifest/${repository}/${id}`
}

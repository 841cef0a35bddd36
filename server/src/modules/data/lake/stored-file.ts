import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Config } from '#platform/config.ts'
import type { Ctx } from '#platform/ctx.ts'
import { encryptStream, type Suite } from '#modules/trust/keys/index.ts'
import { lakeFolder, stagingPath } from './files.ts'

/** What binds an encrypted file to the version it belongs to. */
export function contentContext(dataset: string, sha256: string): string {
  return `lake:${dataset}:${sha256}`
}

/** Encrypts a Parquet file under a data key of its own into a staging file, synced; the plain one is removed. */
export async function encryptContent(
  ctx: Ctx,
  { dataset, sha256, from, suite }: { dataset: string; sha256: string; from: string; suite: Suite },
): Promise<string> {
  const context = contentContext(dataset, sha256)
  const to = await stagingPath(ctx.config, dataset)
  const seal = await encryptStream(ctx, { keyName: context, suite, context })
  await pipeline(createReadStream(from), seal, createWriteStream(to, { flush: true }))
  await rm(from)
  return to
}

/** Moves a written file to its version's place, and tells it, relative to the lake. */
export async function placeContent(
  config: Config,
  written: string,
  {
    dataset,
    number,
    sha256,
    suite,
  }: { dataset: string; number: number; sha256: string; suite: Suite | null },
): Promise<string> {
  const name = `v${String(number).padStart(6, '0')}-${sha256.slice(0, 12)}.parquet${suite ? `.${suite}` : ''}`
  const path = `${dataset}/${name}`
  await rename(written, join(lakeFolder(config), path))
  await syncFolder(join(lakeFolder(config), dataset))
  return path
}

/** A rename survives a power cut only when its folder is synced too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

import { copyFile } from 'node:fs/promises'
import type { Ctx } from '#platform/ctx.ts'
import { sealFile, stagingPath } from './files.ts'
import { wantedSuite } from './level-store.ts'
import { borrowPlain } from './plain-file.ts'
import { encryptContent, placeContent } from './stored-file.ts'
import { lockLastNumber, movedTo, storedVersions, type StoredVersion } from './version-store.ts'

/**
 * Encrypts, decrypts or encrypts anew the published files of a dataset whose level asks for something else than they are.
 * Tells the paths of the files that were replaced; what a version is does not change.
 */
export async function protectVersions(ctx: Ctx, dataset: string): Promise<string[]> {
  const replaced: string[] = []
  for (const version of await storedVersions(ctx.db, dataset)) {
    const suite = await wantedSuite(ctx, dataset)
    if (suite === version.suite) continue
    await replaceFile(ctx, version, suite)
    replaced.push(version.path)
  }
  return replaced
}

async function replaceFile(ctx: Ctx, version: StoredVersion, suite: StoredVersion['suite']): Promise<void> {
  const { dataset, number, sha256 } = version
  const { path: plain, release } = await borrowPlain(ctx, version)
  try {
    const copy = await stagingPath(ctx.config, dataset)
    await copyFile(plain, copy)
    await sealFile(copy)
    const written = suite ? await encryptContent(ctx, { dataset, sha256, from: copy, suite }) : copy
    await ctx.transaction(async (tx) => {
      await lockLastNumber(tx.db, dataset)
      const path = await placeContent(tx.config, written, { dataset, number, sha256, suite })
      await movedTo(tx.db, { dataset, number, path, suite })
    })
  } finally {
    release()
  }
}

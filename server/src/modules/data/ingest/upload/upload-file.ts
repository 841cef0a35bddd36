import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { filePath } from '#platform/files.ts'
import { isDiskFull } from '../disk-full.ts'
import { errors } from '../errors.ts'

/** The disk is never filled to the brim by uploads. */
const RESERVE_BYTES = 1024 ** 3

/** Hashes of uploads under way in this process, so that a file need not be read again when it is whole. */
const hashes = new Map<string, { hash: Hash; bytes: number }>()

/** As after a restart of the process. */
export function forgetHashes(): void {
  hashes.clear()
}

export function uploadPath(dataDir: string, id: string): string {
  return join(dataDir, 'uploads', id)
}

/** Throws `ingest.diskFull` where so many bytes more would leave too little. */
export async function requireSpace(dataDir: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(dataDir)
  const free = bavail * bsize - RESERVE_BYTES
  if (bytes > free) throw errors.diskFull({ bytes, free: Math.max(0, free) })
}

export async function createUploadFile(dataDir: string, id: string): Promise<void> {
  const path = uploadPath(dataDir, id)
  await mkdir(dirname(path), { recursive: true })
  await (await open(path, 'wx')).close()
}

/** Writes a piece at its place and returns when it is on disk. What lies behind it was never acknowledged. */
export async function writePiece(dataDir: string, id: string, at: number, piece: Buffer): Promise<void> {
  const handle = await openPresent(uploadPath(dataDir, id), 'r+')
  try {
    await handle.write(piece, 0, piece.length, at)
    await handle.datasync()
  } catch (error) {
    if (isDiskFull(error)) throw errors.diskFull({ bytes: piece.length })
    throw error
  } finally {
    await handle.close()
  }
  const known = at === 0 ? { hash: createHash('sha256'), bytes: 0 } : hashes.get(id)
  if (known?.bytes !== at) {
    hashes.delete(id)
    return
  }
  known.hash.update(piece)
  hashes.set(id, { hash: known.hash, bytes: at + piece.length })
}

/** SHA-256 of the whole file: from the pieces as they came, or read once where another process took some of them. */
export async function hashUpload(dataDir: string, id: string, bytes: number): Promise<string> {
  const handle = await openPresent(uploadPath(dataDir, id), 'r+')
  try {
    await handle.truncate(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  const known = hashes.get(id)
  hashes.delete(id)
  if (known?.bytes === bytes) return known.hash.digest('hex')
  const hash = createHash('sha256')
  await pipeline(createReadStream(uploadPath(dataDir, id)), hash)
  return hash.digest('hex')
}

/** Moves a whole file to where stored files lie, without copying it; done again it does nothing. */
export async function keepUpload(dataDir: string, id: string, sha256: string): Promise<void> {
  const path = filePath(dataDir, sha256)
  await mkdir(dirname(path), { recursive: true })
  try {
    await rename(uploadPath(dataDir, id), path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

export async function dropUploadFile(dataDir: string, id: string): Promise<void> {
  hashes.delete(id)
  await rm(uploadPath(dataDir, id), { force: true })
}

async function openPresent(path: string, flags: string) {
  try {
    return await open(path, flags)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw errors.uploadNotFound({})
    throw error
  }
}

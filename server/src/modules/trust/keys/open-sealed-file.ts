import { open, type FileHandle } from 'node:fs/promises'
import type { Ctx } from '#platform/ctx.ts'
import {
  CHUNK_BYTES,
  fileKey,
  openChunk,
  readStreamHeader,
  sealedChunkBytes,
  STREAM_HEADER_BYTES,
  type FileKey,
} from './crypto/chunked.ts'
import { sizes } from './crypto/suite.ts'
import { dataKeyById } from './data-key.ts'
import { errors } from './errors.ts'

/** An encrypted file open for reading anywhere in it. Close it when done. */
export type SealedFile = {
  /** Length of what was encrypted. */
  bytes: number
  /** The plain bytes of a range, shorter at the end of the file. */
  read(start: number, length: number): Promise<Buffer>
  close(): Promise<void>
}

/** Opens a file `encryptStream` made. That its end is there is checked at once; every range read is checked as it is read. */
export async function openSealedFile(ctx: Ctx, path: string, context: string): Promise<SealedFile> {
  const handle = await open(path, 'r')
  try {
    return await fileOn(ctx, handle, context)
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function fileOn(ctx: Ctx, handle: FileHandle, context: string): Promise<SealedFile> {
  const header = await bytesAt(handle, 0, STREAM_HEADER_BYTES)
  const named = readStreamHeader(header)
  if (!named) throw errors.notOpened({ context })
  const { material } = await dataKeyById(ctx, named.key)
  const file = fileKey(named.suite, material, header, context)
  const { size } = await handle.stat()
  const body = size - STREAM_HEADER_BYTES
  const chunks = Math.max(1, Math.ceil(body / sealedChunkBytes(named.suite)))
  const chunkAt = (index: number): Promise<Buffer> =>
    readChunk(handle, file, index, index === chunks - 1, context)
  await chunkAt(chunks - 1)
  return {
    bytes: body - chunks * sizes[named.suite].tag,
    async read(start, length) {
      const first = Math.floor(start / CHUNK_BYTES)
      const end = Math.min(chunks, Math.ceil((start + length) / CHUNK_BYTES))
      const plain: Buffer[] = []
      for (let index = first; index < end; index++) plain.push(await chunkAt(index))
      const from = start - first * CHUNK_BYTES
      return Buffer.concat(plain).subarray(from, from + length)
    },
    close: () => handle.close(),
  }
}

async function readChunk(
  handle: FileHandle,
  file: FileKey,
  index: number,
  last: boolean,
  context: string,
): Promise<Buffer> {
  const size = sealedChunkBytes(file.key.suite)
  const sealed = await bytesAt(handle, STREAM_HEADER_BYTES + index * size, size)
  const plain = openChunk(file, index, last, sealed)
  if (!plain) throw errors.notOpened({ context, chunk: index })
  return plain
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

import { DetailedError, Upload as TusUpload } from 'tus-js-client'
import { makeProblem, networkProblem } from '../../../lib/problem.ts'
import { answer, api } from '../../../lib/api.ts'
import type { Upload, UploadProgress } from './upload.ts'

/** From this size on a file is sent in pieces, so that an interruption costs one piece. */
const LARGE_BYTES = 8 * 1024 ** 2
const PIECE_BYTES = 8 * 1024 ** 2
const RETRY_MS = [0, 1000, 3000, 5000, 10_000, 20_000]

export function isLarge(files: readonly File[]): boolean {
  return files.some(({ size }) => size > LARGE_BYTES)
}

/**
 * Sends files in pieces (tus 1.0.0), one after the other, and hands them over as one delivery. The same file chosen again
 * after a reload or a restart of the server is gone on with where it stood.
 */
export function deliverInPieces(
  source: string,
  files: readonly File[],
  onProgress: (progress: UploadProgress) => void,
): Upload {
  const total = files.reduce((sum, { size }) => sum + size, 0)
  let current: TusUpload | undefined
  let stop: (reason: unknown) => void = () => undefined
  const stopped = new Promise<never>((_, reject) => {
    stop = reject
  })
  const sendAll = async (): Promise<{ run: string }> => {
    const uploads: { id: string }[] = []
    let done = 0
    for (const file of files) {
      const before = done
      const report = (sent: number): void => onProgress({ sent: before + sent, total })
      const sending = sendOne(source, file, report)
      current = sending.upload
      uploads.push({ id: await sending.id })
      done += file.size
    }
    return answer(
      api.POST('/api/ingest/sources/{code}/deliveries/uploaded', {
        params: { path: { code: source } },
        body: { uploads },
      }),
    )
  }
  return {
    result: Promise.race([sendAll(), stopped]),
    abort() {
      void current?.abort(true)
      stop(new DOMException('Upload stopped', 'AbortError'))
    },
    pause: () => void current?.abort(),
    resume: () => current?.start(),
  }
}

function sendOne(source: string, file: File, onSent: (bytes: number) => void) {
  const ended = Promise.withResolvers<string>()
  const upload = new TusUpload(file, {
    endpoint: '/api/ingest/uploads',
    chunkSize: PIECE_BYTES,
    retryDelays: RETRY_MS,
    metadata: { filename: file.name, source },
    removeFingerprintOnSuccess: true,
    // A file is the same only where it goes to the same source.
    fingerprint: async () => ['yuzhi', source, file.name, file.size, file.lastModified].join('/'),
    onProgress: onSent,
    onSuccess: () => ended.resolve(upload.url?.split('/').at(-1) ?? ''),
    onError: (error) => ended.reject(problemOf(error)),
  })
  const begin = async (): Promise<void> => {
    const [previous] = await upload.findPreviousUploads()
    if (previous) upload.resumeFromPreviousUpload(previous)
    upload.start()
  }
  begin().catch((error: unknown) => ended.reject(error instanceof Error ? error : networkProblem(error)))
  return { upload, id: ended.promise }
}

function problemOf(error: Error): Error {
  const response = error instanceof DetailedError ? error.originalResponse : null
  if (!response) return networkProblem(error)
  const status = response.getStatus()
  const fallback = { status, code: 'platform.internal', title: error.message, details: {}, traceId: null }
  try {
    return makeProblem({ ...fallback, ...(JSON.parse(response.getBody()) as object) })
  } catch {
    return makeProblem(fallback)
  }
}

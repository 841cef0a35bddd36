import { makeProblem, networkProblem } from '../../../lib/problem.ts'

export type UploadProgress = { sent: number; total: number }

/** A delivery on its way: what it comes to, and a way to stop it. */
export type Upload = {
  result: Promise<{ run: string }>
  abort(): void
  /** Where it can rest and go on. */
  pause?(): void
  resume?(): void
}

/**
 * Delivers files to a source. XMLHttpRequest, because fetch does not tell how much of a body has been sent; failures are
 * the same problems the API client throws.
 */
export function deliverFiles(
  source: string,
  files: readonly File[],
  onProgress: (progress: UploadProgress) => void,
): Upload {
  const request = new XMLHttpRequest()
  const form = new FormData()
  for (const file of files) form.append('files', file, file.name)
  const result = new Promise<{ run: string }>((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress({ sent: loaded, total }))
    request.addEventListener('load', () =>
      request.status < 300
        ? resolve(JSON.parse(request.responseText) as { run: string })
        : reject(problemOfText(request.status, request.responseText)),
    )
    request.addEventListener('error', () => reject(networkProblem(new Error('network'))))
    request.addEventListener('abort', () => reject(new DOMException('Upload stopped', 'AbortError')))
  })
  request.open('POST', `/api/ingest/sources/${encodeURIComponent(source)}/deliveries`)
  request.send(form)
  return { result, abort: () => request.abort() }
}

function problemOfText(status: number, text: string) {
  const fallback = { status, code: 'platform.internal', title: text, details: {}, traceId: null }
  try {
    return makeProblem({ ...fallback, ...(JSON.parse(text) as object) })
  } catch {
    return makeProblem(fallback)
  }
}

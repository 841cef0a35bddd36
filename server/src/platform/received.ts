import type { FastifyRequest } from 'fastify'

/** What a request brought, as it was parsed and before it was validated. */
export type Received = {
  address: string
  headers: NodeJS.Dict<string | string[]>
  params?: unknown
  query?: unknown
  body?: unknown
  fileNames?: readonly string[]
}

/** How a request was answered. `credential` says that it carried one beside the session's cookie. */
export type Outcome = { address: string; status: number; params: unknown; credential: boolean }

/** A request as it is known when its body is parsed. */
export function receivedOf(request: FastifyRequest): Received {
  const { ip, headers, params, query, body } = request
  return { address: ip, headers, params, query, body }
}

type Part = { filename?: string; fields?: Record<string, unknown> }

/** Has names and fields of a multipart body looked at as they arrive, before the handler is given the part. */
export function lookAtUploads(request: FastifyRequest, look: (received: Received) => Promise<void>): void {
  if (!request.isMultipart()) return
  const lookAt = (part: Part): Promise<void> =>
    look({
      address: request.ip,
      headers: {},
      body: fieldValues(part.fields ?? {}),
      fileNames: part.filename === undefined ? [] : [part.filename],
    })
  const file = request.file.bind(request)
  request.file = async (options) => {
    const part = await file(options)
    if (part) await lookAt(part)
    return part
  }
  const files = request.files.bind(request)
  request.files = async function* (options) {
    for await (const part of files(options)) {
      await lookAt(part)
      yield part
    }
  }
}

function fieldValues(fields: Record<string, unknown>): Record<string, unknown> {
  const values = Object.entries(fields).map(([name, given]) => [
    name,
    [given].flat().flatMap((field) => (isField(field) ? [field.value] : [])),
  ])
  return Object.fromEntries(values) as Record<string, unknown>
}

function isField(field: unknown): field is { value: string } {
  return typeof field === 'object' && field !== null && 'value' in field && typeof field.value === 'string'
}

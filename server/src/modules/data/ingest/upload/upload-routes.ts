import { z } from 'zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { defineRawRoute, defineRoute } from '#platform/route.ts'
import { errors } from '../errors.ts'
import { createUpload, MOST_BYTES } from './create-upload.ts'
import { deliverUploads } from './deliver-uploads.ts'
import { dropUpload } from './drop-upload.ts'
import { receivePiece } from './receive-piece.ts'
import { findUpload, type UploadRow } from './upload-store.ts'

/** The tus protocol 1.0.0 with creation, termination, expiration and checksum: https://tus.io/protocols/resumable-upload */
const VERSION = '1.0.0'
const PATH = '/api/ingest/uploads'
/** Largest piece; clients send smaller ones. It is held in memory until it is on disk. */
const MOST_PIECE = 16 * 1024 ** 2

const byId = z.object({ id: z.uuid() })

export const uploadRoutes = [
  defineRawRoute({
    method: 'POST',
    path: PATH,
    operation: 'createUpload',
    permission: 'ingest.run',
    summary: 'Begin an upload in pieces (tus 1.0.0); metadata `filename` and `source`.',
    bytes: true,
    async handle(ctx, _input, { request, reply }) {
      requireVersion(request)
      const { filename = '', source = '' } = metadataOf(request)
      if (filename === '' || source === '') throw errors.uploadHeader({ header: 'upload-metadata' })
      const bytes = countIn(request, 'upload-length')
      if (bytes === 0) throw errors.uploadHeader({ header: 'upload-length' })
      const { id, expiresAt } = await createUpload(ctx, { name: filename, source, bytes })
      return tusReply(reply.code(201), expiresAt).header('location', `${PATH}/${id}`).send()
    },
  }),
  defineRawRoute({
    method: 'GET',
    path: `${PATH}/:id`,
    operation: 'findUpload',
    permission: 'ingest.run',
    summary: 'How far an upload of yours has come; asked with HEAD by tus clients.',
    params: byId,
    async handle(ctx, { params }, { reply }) {
      const upload = await findUpload(ctx.db, { id: params.id, owner: ctx.actor.id })
      if (!upload) throw errors.uploadNotFound({ id: params.id })
      return standing(reply.code(200), upload).header('upload-length', upload.bytes).send()
    },
  }),
  defineRawRoute({
    method: 'PATCH',
    path: `${PATH}/:id`,
    operation: 'receivePiece',
    permission: 'ingest.run',
    summary: 'The next piece of an upload of yours; answered when it is on disk.',
    params: byId,
    bytes: true,
    bodyLimit: MOST_PIECE,
    async handle(ctx, { params, body }, { request, reply }) {
      requireVersion(request)
      if (request.headers['content-type'] !== 'application/offset+octet-stream')
        throw errors.uploadHeader({ header: 'content-type' })
      const at = countIn(request, 'upload-offset')
      const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
      const upload = await receivePiece(ctx, params.id, { at, bytes, sha256: checksumOf(request) })
      return standing(reply.code(204), upload).send()
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: `${PATH}/:id`,
    operation: 'dropUpload',
    permission: 'ingest.run',
    summary: 'Forget an upload of yours.',
    params: byId,
    handle: (ctx, { params }) => dropUpload(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/ingest/sources/:code/deliveries/uploaded',
    operation: 'deliverUploads',
    permission: 'ingest.run',
    summary: 'Hand whole uploads of yours over as one delivery, checked against their SHA-256 where given.',
    params: z.object({ code: z.string().max(60) }),
    body: z.object({
      uploads: z
        .array(
          z.object({
            id: z.uuid(),
            sha256: z
              .string()
              .regex(/^[0-9a-f]{64}$/)
              .optional(),
          }),
        )
        .min(1)
        .max(20),
    }),
    response: z.object({ run: z.string() }),
    status: 202,
    handle: async (ctx, { params, body }) => ({ run: await deliverUploads(ctx, params.code, body.uploads) }),
  }),
]

function standing(reply: FastifyReply, { received, sha256, expires_at: expiresAt }: UploadRow): FastifyReply {
  if (sha256 !== null) reply.header('upload-sha256', sha256)
  return tusReply(reply, expiresAt).header('upload-offset', received)
}

function tusReply(reply: FastifyReply, expiresAt: Date): FastifyReply {
  return reply
    .header('tus-resumable', VERSION)
    .header('tus-max-size', MOST_BYTES)
    .header('upload-expires', expiresAt.toUTCString())
    .header('cache-control', 'no-store')
}

function requireVersion({ headers }: FastifyRequest): void {
  if (headers['tus-resumable'] !== VERSION) throw errors.uploadVersion({ version: VERSION })
}

function countIn({ headers }: FastifyRequest, header: string): number {
  const text = headers[header]
  const count = Number(text)
  if (typeof text !== 'string' || !/^\d{1,16}$/.test(text) || !Number.isSafeInteger(count))
    throw errors.uploadHeader({ header })
  return count
}

/** Pairs of a key and a Base64 text, with commas between. */
function metadataOf({ headers }: FastifyRequest): Record<string, string> {
  const text = headers['upload-metadata']
  if (typeof text !== 'string') return {}
  const pairs = text.split(',').map((pair) => pair.trim().split(' '))
  const read = pairs.map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString('utf8')])
  return Object.fromEntries(read) as Record<string, string>
}

function checksumOf({ headers }: FastifyRequest): string | undefined {
  const text = headers['upload-checksum']
  if (text === undefined) return undefined
  const [, value] = /^sha256 (\S+)$/.exec(String(text)) ?? []
  if (value === undefined) throw errors.uploadHeader({ header: 'upload-checksum' })
  return value
}

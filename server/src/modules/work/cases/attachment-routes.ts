import { defineRawRoute, defineRoute } from '#platform/route.ts'
import { attachFile } from './attach-file.ts'
import { toStanding } from './case-view.ts'
import { errors } from './errors.ts'
import { readAttachment } from './read-attachment.ts'
import { AttachmentId, CaseId, CaseStanding } from './schema.ts'

export const attachmentRoutes = [
  defineRoute({
    method: 'POST',
    path: '/api/cases/:id/attachments',
    operation: 'attachFile',
    permission: 'cases.act',
    summary: 'Attach one file (multipart/form-data).',
    params: CaseId,
    response: CaseStanding,
    status: 201,
    async handle(ctx, { params }, { request }) {
      const part = await request.file()
      if (!part) throw errors.attachmentMissing()
      return toStanding(await attachFile(ctx, params.id, { name: part.filename, content: part.file }))
    },
  }),
  defineRawRoute({
    method: 'GET',
    path: '/api/cases/:id/attachments/:attachment',
    operation: 'readAttachment',
    permission: 'cases.read',
    summary: 'Download a file of a case.',
    params: AttachmentId,
    async handle(ctx, { params }, { reply }) {
      const { name, mediaType, bytes, stream } = await readAttachment(ctx, params)
      return reply
        .type(mediaType)
        .header('content-length', bytes)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .send(stream)
    },
  }),
]

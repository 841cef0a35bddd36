import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Ctx } from '#platform/ctx.ts'
import { storeFile } from '#platform/files.ts'
import { maySee, takesPart } from './access.ts'
import { countAttachments, insertAttachment } from './attachment-store.ts'
import { findCase } from './case-store.ts'
import { getCaseType } from './case-type-store.ts'
import type { CaseType } from './case-type.ts'
import type { CaseRecord } from './case.ts'
import { changeCase } from './change-case.ts'
import { errors } from './errors.ts'
import { cleanFileName } from './file-name.ts'
import { HEAD_BYTES, sniffMediaType } from './media-type.ts'

export type IncomingFile = { name: string; content: Readable }

/** Keeps a file with the case. Its kind is read from its bytes; too large or unwanted files leave nothing behind. */
export async function attachFile(ctx: Ctx, id: string, file: IncomingFile): Promise<CaseRecord> {
  const before = await findCase(ctx.db, id)
  if (!before || !maySee(ctx.actor, before)) throw errors.notFound({ id })
  const { types, maxBytes, most } = checkMayAttach(
    ctx,
    before,
    await getCaseType(ctx, before.type, before.typeVersion),
  )
  const { head, whole } = await readHead(file.content)
  const mediaType = sniffMediaType(head)
  if (!types.includes(mediaType)) throw errors.attachmentTypeRefused({ mediaType, accepted: types })
  const { sha256, bytes } = await storeFile(ctx.config.dataDir, limited(whole, maxBytes))
  const attachment = { id: randomUUID(), name: cleanFileName(file.name), mediaType, bytes, sha256 }
  return ctx.transaction((tx) =>
    changeCase(tx, { id }, async ({ before: locked, type }) => {
      checkMayAttach(tx, locked, type)
      if ((await countAttachments(tx.db, id)) >= most) throw errors.tooManyAttachments({ most })
      await insertAttachment(tx.db, id, tx.actor, tx.clock.now(), attachment)
      return {
        after: locked,
        entry: { kind: 'attached', details: { attachment: attachment.id, fileName: attachment.name } },
      }
    }),
  )
}

function checkMayAttach({ actor }: Ctx, c: CaseRecord, { definition }: CaseType) {
  if (!definition.attachments || c.closedAt) throw errors.notPossibleNow({ state: c.state })
  if (!takesPart(actor, c)) throw errors.notYourTask({ desk: c.desk })
  return definition.attachments
}

/** The first bytes, and a stream of all of them. */
async function readHead(content: Readable): Promise<{ head: Buffer; whole: Readable }> {
  const chunks: Buffer[] = []
  const rest = content[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  for (let bytes = 0; bytes < HEAD_BYTES;) {
    const { done, value } = await rest.next()
    if (done) break
    chunks.push(value)
    bytes += value.length
  }
  const whole = Readable.from(
    (async function* () {
      yield* chunks
      yield* { [Symbol.asyncIterator]: () => rest }
    })(),
  )
  return { head: Buffer.concat(chunks).subarray(0, HEAD_BYTES), whole }
}

function limited(content: Readable, maxBytes: number): Readable {
  return Readable.from(
    (async function* () {
      let bytes = 0
      for await (const chunk of content as AsyncIterable<Buffer>) {
        bytes += chunk.length
        if (bytes > maxBytes) throw errors.attachmentTooLarge({ maxBytes })
        yield chunk
      }
    })(),
  )
}

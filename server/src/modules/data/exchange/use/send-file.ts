import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { civilDate } from '#platform/calendar.ts'
import type { Ctx } from '#platform/ctx.ts'
import { findEntry } from '../dataset.ts'
import { errors } from '../errors.ts'
import { findGrant, type GrantRow } from '../grant/grant-store.ts'
import { hashKey } from './credentials.ts'
import { findLink, takeLink, type LinkRow } from './file-store.ts'
import { judge } from './judge.ts'
import { sharedFile } from './make-file.ts'
import { findRowsToday } from './use-store.ts'
import { recordUse, type UseEntry } from './use-log.ts'

export type SentFile = { stream: Readable; name: string; bytes: number; format: LinkRow['format'] }

/** Sends the file behind a link. A dead link, a used one and one that never was are told apart by nobody. */
export async function sendFile(ctx: Ctx, token: string, address: string): Promise<SentFile> {
  const hash = hashKey(token)
  const link = await findLink(ctx.db, hash)
  const grant = link && (await findGrant(ctx.db, link.grant_id))
  const use = useOf(grant, link, address)
  const denial = await denialOf(ctx, link, grant)
  if (denial !== undefined || !link || !grant || !(await takeLink(ctx.db, hash, ctx.clock.now()))) {
    await recordUse(ctx, { ...use, rows: 0, outcome: denial ?? 'linkUsed' })
    throw errors.linkUnknown()
  }
  const stream = Readable.from(chunks(ctx, link, { ...use, outcome: 'allowed' }), { objectMode: false })
  return {
    stream,
    name: `${grant.number}-v${link.version}.${link.format}`,
    bytes: link.bytes,
    format: link.format,
  }
}

async function denialOf(ctx: Ctx, link?: LinkRow, grant?: GrantRow): Promise<string | undefined> {
  if (!link || !grant) return 'linkUnknown'
  const now = ctx.clock.now()
  if (now > link.expires_at) return 'linkExpired'
  const verdict = judge({
    now,
    credential: 'current',
    grant: {
      state: grant.state,
      manner: grant.manner,
      from: grant.valid_from,
      to: grant.valid_to,
      purpose: grant.purpose,
      number: grant.number,
      fields: grant.spec.fields,
      rowsPerDay: grant.spec.rowsPerDay,
    },
    entry: await findEntry(ctx, grant.dataset),
    operation: 'file',
    statedPurpose: null,
    wanted: undefined,
    conditioned: [],
    withinRate: true,
    rowsToday: await findRowsToday(ctx.db, grant.id, civilDate(now)),
  })
  return verdict.allowed ? undefined : verdict.denial
}

/** A link that dies while the file is under way breaks the transfer off. */
async function* chunks(ctx: Ctx, link: LinkRow, use: UseEntry): AsyncGenerator<Buffer> {
  let outcome = 'cut'
  try {
    for await (const chunk of createReadStream(sharedFile(ctx.config, link.file), {
      highWaterMark: 256 * 1024,
    })) {
      const denial = await denialOf(ctx, link, await findGrant(ctx.db, link.grant_id))
      if (denial !== undefined) throw new Error(`The file was cut: ${denial}.`)
      yield chunk as Buffer
    }
    outcome = 'allowed'
  } finally {
    await recordUse(ctx, { ...use, outcome })
  }
}

function useOf(grant: GrantRow | undefined, link: LinkRow | undefined, address: string): UseEntry {
  return {
    grant: grant?.id ?? null,
    dataset: grant?.dataset ?? null,
    department: grant?.department ?? null,
    owner: grant?.owner ?? null,
    who: link ? `link ${link.id.slice(0, 8)}` : 'unknown link',
    address,
    operation: 'file',
    outcome: 'linkUnknown',
    purpose: grant?.purpose ?? null,
    fields: grant?.spec.fields.map(({ name }) => name) ?? [],
    rows: link?.rows ?? 0,
    version: link?.version ?? null,
  }
}

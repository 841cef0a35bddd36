import type { Ctx } from '#platform/ctx.ts'
import { PORTAL } from './dcat/catalog-graph.ts'
import { addressOf } from './describe-opened.ts'
import { listOpened } from './opened.ts'

/** The newest releases a feed gives: enough for a reader that looks once a week. */
const LIMIT = 200

/** Releases of opened datasets, newest first, as an Atom 1.0 feed (RFC 4287). */
export async function changesFeed(ctx: Ctx): Promise<string> {
  const self = `${ctx.config.publicUrl}/api/open/changes.atom`
  const opened = await listOpened(ctx)
  const changes = opened
    .flatMap(({ entry, department, releases }) => releases.map((release) => ({ entry, department, release })))
    .sort((a, b) => b.release.releasedAt.getTime() - a.release.releasedAt.getTime())
    .slice(0, LIMIT)
  const updated = changes[0]?.release.releasedAt ?? ctx.clock.now()
  const entries = changes.map(({ entry, department, release }) => {
    const address = addressOf(ctx.config, entry.code)
    const mark = entry.synthetic ? '（合成数据 synthetic）' : ''
    return `  <entry>
    <id>${xml(`${address}?version=${release.number}`)}</id>
    <title>${xml(`${entry.title.zh} v${release.number}${mark}`)}</title>
    <updated>${release.releasedAt.toISOString()}</updated>
    <author><name>${xml(department.zh)}</name></author>
    <link rel="alternate" href="${xml(address)}"/>
    <link rel="enclosure" type="text/csv" href="${xml(`${address}/data.csv?version=${release.number}`)}"/>
    <summary>${xml(`${release.rows} 行 rows. ${entry.title.en}: ${entry.summary.en}`)}</summary>
  </entry>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${xml(self)}</id>
  <title>${xml(`${PORTAL.zh} ${PORTAL.en}`)}</title>
  <updated>${updated.toISOString()}</updated>
  <author><name>域智 Yuzhi</name></author>
  <link rel="self" href="${xml(self)}"/>
${entries.join('\n')}
</feed>
`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text as XML holds it: escaped, and without the control characters XML 1.0 cannot hold. */
function xml(text: string): string {
  return text
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)

    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
}

import type { Received } from '#platform/received.ts'

/** A text someone outside chose, and where it stood: `query.q`, `body.rules.sql` (without the indexes of arrays). */
export type GivenText = { field: string; text: string }

/** Bounds of one request, beyond which the rest goes unread; the sizes of bodies are bounded before. */
const MAX_VALUES = 50_000
const MAX_CHARACTERS = 512 * 1024

/** Header values that programs behind a door read; cookies and credentials are checked by those who issued them. */
const HEADERS = ['user-agent', 'referer', 'content-type', 'x-purpose', 'x-forwarded-host', 'upload-metadata']

/** These are hashed or sealed and never interpreted, and must not come near a record. */
const SECRET = /passw(or)?d|passphrase|secret|token|private[-_]?key|credential/i

/** Letters, digits and hyphens of any script alone are no attack on anything. */
const HARMLESS = /^[\p{L}\p{N}_-]*$/u

/** Every text of a request worth a look: values and names of query, path, form and JSON, file names, some headers. */
export function givenTexts(received: Received): GivenText[] {
  const texts: GivenText[] = headerTexts(received.headers)
  const waiting: { field: string; value: unknown }[] = [
    { field: 'body', value: received.body },
    { field: 'query', value: received.query },
    { field: 'path', value: received.params },
    { field: 'file', value: received.fileNames?.map(decodedName) },
  ]
  let values = 0
  let characters = 0
  for (let next = waiting.pop(); next && values < MAX_VALUES; next = waiting.pop(), values += 1) {
    const { field, value } = next
    if (typeof value === 'string') {
      if (HARMLESS.test(value) || characters > MAX_CHARACTERS) continue
      characters += value.length
      texts.push({ field, text: value })
    } else if (Array.isArray(value)) {
      for (const item of value) waiting.push({ field, value: item })
    } else if (isPlainObject(value)) {
      for (const [name, item] of Object.entries(value)) {
        if (SECRET.test(name)) continue
        if (!HARMLESS.test(name)) texts.push({ field, text: name })
        waiting.push({ field: `${field}.${name.slice(0, 60)}`, value: item })
      }
    }
  }
  return texts
}

function headerTexts(headers: Received['headers']): GivenText[] {
  return HEADERS.flatMap((name) => {
    const value = [headers[name] ?? []].flat().join(', ')
    const text = name === 'upload-metadata' ? metadataValues(value) : withoutOrigin(value)
    return text === '' ? [] : [{ field: `header.${name}`, text }]
  })
}

/** tus sends `filename <base64>,type <base64>`. */
function metadataValues(header: string): string {
  const values = header.split(',').map((pair) => pair.trim().split(' ')[1] ?? '')
  return values.map((value) => Buffer.from(value, 'base64').toString('utf8')).join('\n')
}

/** The address of our own page in Referer would look like the inclusion of a remote file. */
function withoutOrigin(value: string): string {
  return value.replace(/^https?:\/\/[^/]*/i, '')
}

/** RFC 2047 hides a name in base64: `=?UTF-8?B?…?=`. */
function decodedName(name: string): string {
  return name.replace(/=\?utf-8\?b\?([\w+/=]*)\?=/gi, (_, text: string) =>
    Buffer.from(text, 'base64').toString('utf8'),
  )
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Buffer.isBuffer(value)
}

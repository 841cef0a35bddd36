/** How many first bytes tell a file's kind. */
export const HEAD_BYTES = 64 * 1024

const signatures: readonly (readonly [type: string, offset: number, bytes: string])[] = [
  ['application/pdf', 0, '%PDF-'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['application/zip', 0, 'PK\x03\x04'],
]

/** Office documents are archives; the names of their parts, at the start, tell which. */
const officeParts: readonly (readonly [type: string, part: string])[] = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'word/'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xl/'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'ppt/'],
]

/** The media type the bytes show, whatever the name or the sender says; `application/octet-stream` where they show none. */
export function sniffMediaType(head: Buffer): string {
  const text = head.toString('latin1')
  const found = signatures.find(([, offset, bytes]) => text.startsWith(bytes, offset))?.[0]
  if (found === 'application/zip' && text.includes('[Content_Types].xml'))
    return officeParts.find(([, part]) => text.includes(part))?.[0] ?? found
  if (found) return found
  return isPlainText(head) ? textType(text) : 'application/octet-stream'
}

/** Text has no control characters but those that lay it out. */
function isPlainText(head: Buffer): boolean {
  return (
    head.length > 0 && head.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1b)
  )
}

/** Markup that a browser would run is never plain text. */
function textType(text: string): string {
  const start = text
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  if (start.startsWith('<svg') || (start.startsWith('<?xml') && start.includes('<svg')))
    return 'image/svg+xml'
  if (start.startsWith('<?xml')) return 'application/xml'
  return /<(!doctype html|html|head|body|script|iframe)[\s>]/.test(start) ? 'text/html' : 'text/plain'
}

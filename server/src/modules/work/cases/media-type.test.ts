import { expect, it } from 'vitest'
import { cleanFileName } from './file-name.ts'
import { sniffMediaType } from './media-type.ts'

const kinds: [what: string, bytes: Buffer, type: string][] = [
  ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'application/pdf'],
  ['a PNG', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'image/png'],
  ['a JPEG', Buffer.from('ffd8ffe000104a46', 'hex'), 'image/jpeg'],
  [
    'a workbook',
    Buffer.from('PK\x03\x04....[Content_Types].xml....xl/workbook.xml'),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  ['an archive', Buffer.from('PK\x03\x04....readme.txt'), 'application/zip'],
  ['text in UTF-8', Buffer.from('情况说明\r\n第一条\t无'), 'text/plain'],
  ['text in GBK', Buffer.from('c7e9bff6cbb5c3f7', 'hex'), 'text/plain'],
  ['a page that says it is text', Buffer.from('  \n<!DOCTYPE html><script>'), 'text/html'],
  ['a page hidden behind text', Buffer.from('hello <script >alert(1)</script>'), 'text/html'],
  ['a drawing with script', Buffer.from('<svg onload="alert(1)">'), 'image/svg+xml'],
  ['a program', Buffer.from('4d5a90000300', 'hex'), 'application/octet-stream'],
  ['nothing', Buffer.alloc(0), 'application/octet-stream'],
]

it.each(kinds)('%s', (_what, bytes, type) => {
  expect(sniffMediaType(bytes)).toBe(type)
})

const names: [given: string, kept: string][] = [
  ['情况说明.pdf', '情况说明.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\a\\b.pdf', 'b.pdf'],
  ['\u202Efdp.exe', 'fdp.exe'],
  ['a\u0000\r\nb.pdf', 'ab.pdf'],
  ['<script>.txt', '_script_.txt'],
  ['...', 'file'],
  ['', 'file'],
  [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(116)}.pdf`],
]

it.each(names)('keeps of the name %j only %j', (given, kept) => {
  expect(cleanFileName(given)).toBe(kept)
})

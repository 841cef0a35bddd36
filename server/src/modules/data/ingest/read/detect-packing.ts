import { readErrors } from './errors.ts'
import type { ZipEntry } from './zip-directory.ts'

/** What the first bytes say a file is, whatever it is called. `zip` may still be a workbook. */
export type Magic = 'ole' | 'zip' | 'gzip' | 'parquet' | 'text'

/** Packings that are known and not read: a clear word is better than a table of rubbish. */
const UNREAD = { '7z': '377abcaf271c', rar: '526172211a07', xz: 'fd377a585a00', zstd: '28b52ffd' }

/** Errors: `unknownPacking`, `encryptedArchive`. */
export function magicOf(head: Buffer): Magic {
  const hex = head.toString('hex', 0, 10)
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return 'zip'
  if (hex.startsWith('d0cf11e0')) return 'ole'
  if (hex.startsWith('1f8b08')) return 'gzip'
  // The page or metadata that follows opens with a control character, which a column called PAR1 does not.
  if (/^50415231[01]/.test(hex) && !/^50415231(09|0a|0d)/.test(hex)) return 'parquet'
  if (/^50415245[01]/.test(hex)) throw readErrors.encryptedArchive({ packing: 'parquet' })
  if (/^425a683[1-9]314159265359/.test(hex)) throw readErrors.unknownPacking({ packing: 'bzip2' })
  for (const [packing, magic] of Object.entries(UNREAD))
    if (hex.startsWith(magic)) throw readErrors.unknownPacking({ packing })
  return 'text'
}

const WORKBOOK_PARTS = new Set(['xl/workbook.xml', 'xl/workbook.bin', 'content.xml'])
const OFFICE_PARTS = new Set([...WORKBOOK_PARTS, '[Content_Types].xml', 'META-INF/manifest.xml'])

/** True for .xlsx, .xlsb and .ods. */
export function isWorkbook(entries: ZipEntry[]): boolean {
  return entries.some(({ name }) => WORKBOOK_PARTS.has(name))
}

/** True when an archive is a document of an office program: a workbook, or one that holds no table. */
export function isOfficeFile(entries: ZipEntry[]): boolean {
  return entries.some(({ name }) => OFFICE_PARTS.has(name))
}

/** The files of an archive that people put there; macOS adds shadows of its own. */
export function filesOf(entries: ZipEntry[]): ZipEntry[] {
  return entries.filter(
    ({ name }) => !name.endsWith('/') && !name.startsWith('__MACOSX/') && !/(^|\/)\.DS_Store$/.test(name),
  )
}

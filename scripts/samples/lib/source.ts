import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { departments, type DepartmentCode } from './departments.ts'

export type Bilingual = { zh: string; en: string }

/** One delivered file. `rows` are data records; titles, header, sum rows and notes are `nonData`. */
export type DeliveredFile = {
  file: string
  department: DepartmentCode
  encoding: string
  delivered: string
  rows: number
  nonData: number
  bytes: Uint8Array
}

/** Something hidden in the data on purpose, which the system must find. */
export type PlantedTruth = { kind: string; where: Record<string, string | number>; zh: string; en: string }

export type Source = {
  source: string
  title: Bilingual
  department: DepartmentCode
  synthetic: boolean
  licence: string
  origin: string
  notes: Bilingual
  files: DeliveredFile[]
  plantedTruths?: PlantedTruth[]
  /** Answers for tests, never delivered to the system: written beside the files, named in the manifest. */
  truthFiles?: { file: string; bytes: Uint8Array }[]
}

export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

export function writeBytes(path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Replaces `<root>/<source>/` by the source's files and their manifest. */
export function writeSource(root: string, source: Source): void {
  const folder = join(root, source.source)
  rmSync(folder, { recursive: true, force: true })
  const { files, truthFiles, plantedTruths, department, ...head } = source
  for (const file of [...files, ...(truthFiles ?? [])]) writeBytes(join(folder, file.file), file.bytes)
  const manifest = {
    ...head,
    department: { code: department, ...departments[department] },
    files: files.map(({ bytes, ...entry }) => ({ ...entry, bytes: bytes.length, sha256: sha256(bytes) })),
    ...(plantedTruths ? { plantedTruths } : {}),
    ...(truthFiles
      ? { truthFiles: truthFiles.map(({ file, bytes }) => ({ file, sha256: sha256(bytes) })) }
      : {}),
  }
  writeBytes(join(folder, 'manifest.json'), toJson(manifest))
}

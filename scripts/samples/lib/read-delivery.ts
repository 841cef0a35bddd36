import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { committedSamples } from './shared.ts'
import type { PlantedTruth } from './source.ts'

/** Records of delimited text; quotes may hold delimiters and line breaks. */
export function parseDelimited(text: string, delimiter: string): string[][] {
  const records: string[][] = []
  const record: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string
    if (quoted && char === '"' && text[i + 1] === '"') cell += text[i++]
    else if (char === '"') quoted = !quoted
    else if (quoted) cell += char
    else if (char === delimiter || char === '\n') {
      record.push(cell)
      cell = ''
      if (char === '\n') records.push(record.splice(0))
    } else if (char !== '\r') cell += char
  }
  return records
}

/** A committed file as a test reads it, knowing its encoding. */
export function readDelivery(path: string, encoding: string, delimiter = ','): string[][] {
  const bytes = readFileSync(join(committedSamples, path))
  return parseDelimited(new TextDecoder(encoding, { fatal: true }).decode(bytes), delimiter)
}

export function plantedTruths(source: string): PlantedTruth[] {
  const manifest = readFileSync(join(committedSamples, source, 'manifest.json'), 'utf8')
  return (JSON.parse(manifest) as { plantedTruths: PlantedTruth[] }).plantedTruths
}

/** Where the faults of this file are counted. */
export function plantedFaults(source: string, file: string): PlantedTruth['where'] {
  const truth = plantedTruths(source).find(({ kind, where }) => kind === 'faults' && where.file === file)
  if (!truth) throw new Error(`${source} counts no faults for ${file}.`)
  return truth.where
}

import { createReadStream, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import rdf from '@zazuko/env-node'
import { Parser } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { repositoryRoot } from '#platform/samples.ts'

/** The published schemas lie beside the repository where they are at hand; the project works without. */
export const schemas = join(dirname(repositoryRoot), 'shared', 'schemas')

/** The two shape sets of DCAT-AP 3.0.1: constraints with ranges, and the all-in-one file. */
export const SHAPE_SETS: readonly (readonly string[])[] = [['shapes.ttl', 'range.ttl'], ['dcat-ap-SHACL.ttl']]

export function hasSchemas(folder: string): boolean {
  return existsSync(join(schemas, folder))
}

export type Dataset = Awaited<ReturnType<typeof readTurtle>>

export async function readTurtle(text: string) {
  return rdf.dataset(new Parser().parse(text))
}

export async function readJsonLd(text: string): Promise<Dataset> {
  const quads = rdf.formats.parsers.import('application/ld+json', Readable.from([text]))
  if (!quads) throw new Error('There is no parser of JSON-LD.')
  return rdf.dataset().import(quads)
}

/** What violates the shapes, as `focus path message`. */
export async function violations(data: Dataset, shapeFiles: readonly string[]): Promise<string[]> {
  const shapes = rdf.dataset()
  for (const file of shapeFiles) {
    const quads = rdf.formats.parsers.import('text/turtle', createReadStream(join(schemas, 'dcat-ap', file)))
    if (quads) await shapes.import(quads)
  }
  if (shapes.size < 500) throw new Error(`The shapes ${shapeFiles.join(', ')} were not read.`)
  const report = await new SHACLValidator(shapes, { factory: rdf }).validate(data)
  return report.results
    .filter(({ severity }) => severity?.value.endsWith('#Violation'))
    .map(({ focusNode, path, message }) => {
      const where = path && 'value' in path ? String(path.value) : ''
      return `${focusNode?.value} ${where} ${message.map(({ value }) => value).join(' ')}`
    })
}

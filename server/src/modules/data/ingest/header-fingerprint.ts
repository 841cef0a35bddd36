import { createHash } from 'node:crypto'

/**
 * The shape of a file: a digest of its labels, whatever their order, widths, spaces and capitals. Two files of one shape
 * can be read by one mapping.
 */
export function headerFingerprint(labels: readonly string[]): string {
  const plain = labels.map((label) => label.normalize('NFKC').replace(/\s+/g, '').toLowerCase())
  return createHash('sha256').update(plain.toSorted().join('\n')).digest('hex')
}

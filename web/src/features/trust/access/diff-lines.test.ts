import { expect, it } from 'vitest'
import { diffLines } from './diff-lines.ts'

it('shows what was removed and added between lines that stayed', () => {
  expect(diffLines('a\nb\nc', 'a\nx\nc\nd').map(({ kind, text }) => `${kind[0]} ${text}`)).toEqual([
    ...['s a', 'r b', 'a x', 's c', 'a d'],
  ])
})

it('gives back both texts, whatever they are', () => {
  const texts = ['', 'a', 'a\na\nb', 'b\na\n\na', 'x\ny\nz\nx']
  for (const before of texts)
    for (const after of texts) {
      const lines = diffLines(before, after)
      const side = (kind: string) =>
        lines
          .filter((line) => line.kind !== kind)
          .map(({ text }) => text)
          .join('\n')
      expect([side('added'), side('removed')]).toEqual([before, after])
    }
})

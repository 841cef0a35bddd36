import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openCheckpoint, readVerifier, signCheckpoint, verifierText } from './note.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const verifier = { name: 'yuzhi.example/audit', key: publicKey }
const checkpoint = { origin: verifier.name, size: 42, root: Buffer.alloc(32, 7) }
const note = signCheckpoint(checkpoint, privateKey)

it('opens what was signed', () => {
  expect(openCheckpoint(note, verifier)).toEqual(checkpoint)
  expect(note.split('\n').slice(0, 3)).toEqual([verifier.name, '42', checkpoint.root.toString('base64')])
})

it('opens nothing that differs by one character, nor by another key or name', () => {
  fc.assert(
    fc.property(fc.nat(note.length - 1), fc.constantFrom('x', '0', '\n', ' ', '='), (at, put) => {
      const changed = note.slice(0, at) + put + note.slice(at + 1)
      if (changed === note) return
      const opened = openCheckpoint(changed, verifier)
      // Base64 leaves spare bits in the last character; what it decodes to must then be the same.
      if (opened) expect(opened).toEqual(checkpoint)
    }),
  )
  expect(
    openCheckpoint(note, { name: verifier.name, key: generateKeyPairSync('ed25519').publicKey }),
  ).toBeUndefined()
  expect(openCheckpoint(note, { name: 'other', key: publicKey })).toBeUndefined()
})

it('writes and reads the verifier key', () => {
  const text = verifierText(verifier)
  expect(openCheckpoint(note, readVerifier(text)!)).toEqual(checkpoint)
  expect(readVerifier(text.replace('yuzhi', 'yuzhe'))).toBeUndefined()
  expect(readVerifier('nonsense')).toBeUndefined()
})

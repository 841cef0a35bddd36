import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeLog, mutations, mutated } from './log-mutations.ts'
import { verifyLog } from './verify-log.ts'

const { privateKey } = generateKeyPairSync('ed25519')
const whole = makeLog(60, privateKey)

describe('verifyLog', () => {
  it('accepts an untouched log, with and without a witness', async () => {
    expect(await verifyLog(whole)).toEqual({ entries: 60, witnessed: 60, checkpoints: 6, fault: null })
    expect((await verifyLog({ ...whole, witnessed: Buffer.alloc(0) })).fault).toBeNull()
  })

  it.each(mutations)('finds %s at its first place', async (kind) => {
    for (let seed = 0; seed < 120; seed += 1) {
      const { log, first } = mutated(whole, kind, seed, privateKey)
      const { fault } = await verifyLog(log)
      expect(fault, `${kind}, seed ${seed}`).not.toBeNull()
      expect(fault?.index, `${kind}, seed ${seed}: ${fault?.kind}`).toBe(first)
    }
  })

  it('says that an entry beside the log is none of it', async () => {
    expect((await verifyLog({ ...whole, strays: 1 })).fault).toEqual({ index: 60, kind: 'entry-outside-log' })
  })
})

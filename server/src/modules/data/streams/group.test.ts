import { describe, expect, it } from 'vitest'
import { makeAllowance } from './intake/allowance.ts'
import type { Post, Settled } from './intake/commit-batch.ts'
import { makeGroupCommit } from './intake/group-commit.ts'
import { frameGuard } from './mqtt/frame-guard.ts'

const datastream = { id: 1, stream: 's', newest: undefined }

function postOf(rows: number): Post {
  const observation = { place: '', datastream, time: 0, result: 0, quality: 0 }
  return {
    ...{ stream: 's', token: null, channel: 'http', refused: [], key: null },
    observations: Array.from({ length: rows }, () => observation),
    bodyOf: () => '',
  }
}

const settle = (posts: readonly Post[]): Settled[] =>
  posts.map(({ observations }) => ({
    receipt: { accepted: observations.length, duplicates: 0, flagged: 0, refused: [] },
  }))

describe('group commit', () => {
  it('writes together what waits, never more than a batch at once', async () => {
    const batches: number[] = []
    const group = makeGroupCommit(
      async (posts) => {
        batches.push(posts.length)
        await new Promise((resolve) => setTimeout(resolve, 5))
        return settle(posts)
      },
      { gatherMs: 1, batchRows: 10, waitingRows: 1000 },
    )
    await Promise.all(Array.from({ length: 35 }, () => group.submit(postOf(1))))
    expect(batches).toEqual([10, 10, 10, 5])
  })

  it('turns away what does not fit, says when there is room, and outlives a failing batch', async () => {
    let fail = true
    const group = makeGroupCommit(
      async (posts) => {
        if (fail) throw new Error('disk full')
        return settle(posts)
      },
      { gatherMs: 1, batchRows: 5, waitingRows: 5 },
    )
    const first = group.submit(postOf(5))
    await expect(group.submit(postOf(1))).rejects.toMatchObject({ code: 'streams.busy', status: 429 })
    const room = group.room()
    await expect(first).rejects.toThrow('disk full')
    await room
    fail = false
    expect((await group.submit(postOf(2))).accepted).toBe(2)
  })
})

it('an allowance refills with time and may be overdrawn by one post', () => {
  const allowance = makeAllowance()
  expect(allowance.take('t', 30, 10, 0)).toBe(0)
  expect(allowance.take('t', 1, 10, 0)).toBe(1)
  expect(allowance.take('t', 1, 10, 500)).toBe(1)
  expect(allowance.take('t', 1, 10, 1100)).toBe(0)
  expect(allowance.take('other', 1, 10, 0)).toBe(0)
})

describe('the guard before the broker', () => {
  const through = async (chunks: readonly Buffer[], limit: number): Promise<string> => {
    const guard = frameGuard(limit)
    guard.resume()
    return new Promise((resolve) => {
      guard.on('error', (error) => resolve(error.message)).on('end', () => resolve('whole'))
      for (const chunk of chunks) guard.write(chunk)
      guard.end()
    })
  }

  it('lets packets pass however they are cut, and stops one that is too long before its bytes come', async () => {
    const packet = Buffer.concat([Buffer.from([0x30, 0x80, 0x01]), Buffer.alloc(128)])
    const two = Buffer.concat([packet, packet, Buffer.from([0xc0, 0x00])])
    for (let cut = 1; cut < two.length; cut += 7)
      expect(await through([two.subarray(0, cut), two.subarray(cut)], 128)).toBe('whole')
    expect(await through([packet, Buffer.from([0x30, 0x81, 0x01])], 128)).toContain('larger than 128')
    expect(await through([Buffer.from([0x30, 0xff, 0xff, 0xff, 0xff, 0x01])], 128)).toContain('larger')
  })
})

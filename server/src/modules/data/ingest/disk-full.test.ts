import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { openDuck } from '#platform/duck.ts'
import { isDiskFull } from './disk-full.ts'

/** A device that answers every write with ENOSPC. */
const FULL = '/dev/full'

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.unreachable('there was room'),
    (error: unknown) => error,
  )
}

it.skipIf(!existsSync(FULL))(
  'a full disk is known by what the system and the query engine say of it',
  async () => {
    const error = await failureOf(writeFile(FULL, 'x'))
    expect(isDiskFull(error)).toBe(true)
    expect(isDiskFull(new Error('outer', { cause: error }))).toBe(true)
    const duck = await openDuck({ threads: 1 })
    try {
      expect(
        isDiskFull(
          await failureOf(duck.run(`copy (select range from range(100000)) to '${FULL}' (format csv)`)),
        ),
      ).toBe(true)
      expect(isDiskFull(await failureOf(duck.run('select * from nowhere')))).toBe(false)
    } finally {
      duck.close()
    }
    expect(isDiskFull({})).toBe(false)
  },
)

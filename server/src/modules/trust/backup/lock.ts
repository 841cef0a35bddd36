import { randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { INCOMING } from './durable.ts'

/**
 * Runs `work` as the only writer of a folder of backups, and clears what an interrupted one left half written. A lock is
 * never taken from a living process, nor from another machine, whose processes cannot be seen from here.
 */
export async function asOnlyWriter<T>(root: string, work: () => Promise<T>): Promise<T> {
  const lock = join(root, 'lock')
  await takeLock(lock, root)
  try {
    await rm(join(root, INCOMING), { recursive: true, force: true })
    return await work()
  } finally {
    await rm(join(root, INCOMING), { recursive: true, force: true })
    await rm(lock, { force: true })
  }
}

async function takeLock(lock: string, root: string): Promise<void> {
  const mine = `${lock}-${randomUUID()}`
  await writeFile(mine, JSON.stringify({ pid: process.pid, host: hostname() }))
  try {
    for (let tries = 0; ; tries++) {
      try {
        await link(mine, lock)
        return
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const holder = await readFile(lock, 'utf8').catch(() => undefined)
      if (holder === undefined) continue
      const { pid, host } = JSON.parse(holder) as { pid: number; host: string }
      if (tries > 0 || host !== hostname() || (pid !== process.pid && isAlive(pid))) {
        throw new Error(
          `Process ${pid} on ${host} is writing to ${root}; wait for it, or remove ${lock} if it is gone.`,
        )
      }
      if (pid === process.pid) throw new Error(`A backup to ${root} is being made already.`)
      await rm(lock, { force: true })
    }
  } finally {
    await rm(mine, { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

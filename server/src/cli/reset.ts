import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import type { Io } from './command.ts'
import { readConfig } from '#platform/config.ts'
import { postgresFolder } from '#platform/postgres.ts'

/** Removes the data folder of this installation after asking; refuses while the system runs. */
export async function reset(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { yes: { type: 'boolean', default: false } } })
  const { dataDir } = readConfig()
  const cluster = postgresFolder(dataDir)
  if (isRunning(join(cluster, 'postmaster.pid'))) {
    io.err('The system (or its PostgreSQL) is still running here; stop it first.')
    return 2
  }
  if (!values.yes && process.stdin.isTTY && !(await confirmed(`Remove all data in ${dataDir}? [y/N] `)))
    return 2
  rmSync(cluster, { recursive: true, force: true })
  rmSync(dataDir, { recursive: true, force: true })
  io.out(`Removed ${dataDir}. The next start begins anew.`)
  return 0
}

function isRunning(pidFile: string): boolean {
  if (!existsSync(pidFile)) return false
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function confirmed(question: string): Promise<boolean> {
  const prompt = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await prompt.question(question)
  prompt.close()
  return /^y(es)?$/i.test(answer.trim())
}

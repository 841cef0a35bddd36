import { commands } from './commands.ts'
import type { Io } from './command.ts'

// `yuzhi check … | head` closes our output early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const io: Io = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
}

/** Finds the verb, runs it, and turns any failure into one sentence and exit code 2. */
async function main(args: string[]): Promise<number> {
  const [verb = 'help', ...rest] = args
  const command = commands[verb]
  if (!command) {
    if (verb !== 'help' && verb !== '--help') io.err(`There is no verb “${verb}”.`)
    for (const { usage, summary } of Object.values(commands)) io.out(`yuzhi ${usage}\n    ${summary}`)
    return verb === 'help' || verb === '--help' ? 0 : 2
  }
  if (rest.includes('--help')) {
    io.out(`yuzhi ${command.usage}\n    ${command.summary}`)
    return 0
  }
  try {
    return await command.run(rest, io)
  } catch (error) {
    io.err(sentenceOf(error))
    return 2
  }
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const details =
    'details' in error && Object.keys(error.details as object).length > 0
      ? ` ${JSON.stringify(error.details)}`
      : ''
  return `${error.message}${details}`
}

process.exitCode = await main(process.argv.slice(2))

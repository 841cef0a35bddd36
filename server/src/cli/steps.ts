import type { Io } from './command.ts'

/** Names each step that takes more than a moment and how long it took. */
export type Steps = {
  run<T>(title: string, work: () => Promise<T>): Promise<T>
  note(text: string): void
  /** Seconds since the first step. */
  total(): string
}

const QUIET_MS = 300

export function trackSteps(io: Io): Steps {
  const began = performance.now()
  const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1)
  return {
    async run(title, work) {
      const started = performance.now()
      let announced = false
      const timer = setTimeout(() => {
        announced = true
        io.out(`${title} …`)
      }, QUIET_MS)
      try {
        return await work()
      } finally {
        clearTimeout(timer)
        if (announced) io.out(`${title}: ${seconds(started)} s`)
      }
    },
    note: (text) => io.out(`  ${text}`),
    total: () => seconds(began),
  }
}

/** Where a command writes: results to `out`, what went wrong and progress to `err`. */
export type Io = { out: (line: string) => void; err: (line: string) => void }

/** A verb of `yuzhi`. Exit codes: 0 clean, 1 done with faults found, 2 could not be done (one sentence on `err`). */
export type Command = { usage: string; summary: string; run(args: string[], io: Io): Promise<number> }

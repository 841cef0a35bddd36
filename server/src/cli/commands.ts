import type { Command } from './command.ts'

/** Every verb of `yuzhi`, loaded only when it is asked for. */
export const commands: Record<string, Command> = {
  start: {
    usage: 'start [--port 8080] [--host 127.0.0.1] [--roles api,worker]',
    summary: 'Start the system; the first time it makes the demonstration province.',
    run: async (args, io) => (await import('./start.ts')).start(args, io),
  },
  reset: {
    usage: 'reset [--yes]',
    summary: 'Remove all data of this installation, so that the next start begins anew.',
    run: async (args, io) => (await import('./reset.ts')).reset(args, io),
  },
  ingest: {
    usage: 'ingest SOURCE FILE…',
    summary:
      'Deliver files to a source of this installation and carry the run out. 0 clean, 1 faults, 2 not published.',
    run: async (args, io) => (await import('./ingest.ts')).ingest(args, io),
  },
  check: {
    usage: 'check FILE… [--contract C.yaml] --report R.json [--accepted A.parquet] [--quarantine Q.csv]',
    summary:
      'Check any CSV or XLSX file; needs no running system. 0 clean, 1 faults found, 2 could not read.',
    run: async (args, io) => (await import('./check.ts')).check(args, io),
  },
  forecast: {
    usage: 'forecast --in T.csv --season M --horizon H --out F.csv [--lower L.csv --upper U.csv --level 95]',
    summary: 'Forecast many series of a CSV (id,v1,v2,…); no hand settings.',
    run: async (args, io) => (await import('./forecast.ts')).forecastCommand(args, io),
  },
  detect: {
    usage: 'detect --in S.csv --out O.csv',
    summary:
      'Score the anomalies of a CSV (timestamp,value) in [0,1], each from the rows above it; season found by itself.',
    run: async (args, io) => (await import('./detect.ts')).detectCommand(args, io),
  },
  trend: {
    usage: 'trend --in T.csv --out R.json',
    summary:
      'Describe many series of a CSV (id,v1,v2,…): change points, Mann–Kendall, Sen slope, seasonality.',
    run: async (args, io) => (await import('./trend.ts')).trendCommand(args, io),
  },
  guard: {
    usage: 'guard scan --in F.csv --out V.csv',
    summary:
      'Say of each value in the column payload of a CSV whether it is an attack, of which class, and how surely.',
    run: async (args, io) => (await import('./guard.ts')).guardCommand(args, io),
  },
  simulate: {
    usage: 'simulate streams [--every 5] [--high 0] [--for SECONDS]',
    summary:
      'Post made-up values to the synthetic demonstration stream, beside a running system, until Ctrl-C.',
    run: async (args, io) => (await import('./simulate.ts')).simulate(args, io),
  },
  backup: {
    usage:
      'backup create|list|verify [ID]|restore [ID] --into FOLDER|drill|prune --target FOLDER (passphrase: YUZHI_BACKUP_PASSPHRASE)',
    summary:
      'Back this installation up, prove that a backup is whole, make another installation from it. 0 good, 1 a fault, 2 not done.',
    run: async (args, io) => (await import('./backup.ts')).backupCommand(args, io),
  },
  audit: {
    usage: 'audit verify [--witness F] | audit witness --url URL --out F',
    summary:
      'Read the audit log again against its witness: 0 whole, 1 a fault with its index. Or keep its witness.',
    run: async (args, io) => (await import('./audit.ts')).auditCommand(args, io),
  },
}

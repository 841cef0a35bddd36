#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildWeb, checkNode, environment, install, pinnedNode, root } from './prepare.mjs'

// `yuzhi start` prepares everything it needs; every other verb needs only the packages.
const args = process.argv.slice(2)
checkNode()
install()
if (args[0] === 'start') buildWeb()

const child = spawn(pinnedNode(), [join(root, 'server', 'src', 'cli', 'main.ts'), ...args], {
  stdio: 'inherit',
  env: environment,
})
// Ctrl-C reaches the child through the terminal; a signal sent to us alone is passed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)))

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, environment, fail, install, pinnedNode, root } from './prepare.mjs'

// `npm run verify -- crash`: what takes too long for `npm test`. Each name is a file of scripts/verify.

checkNode()
install()
const [name, ...args] = process.argv.slice(2)
const file = join(root, 'scripts', 'verify', `${name}.ts`)
if (!name || !existsSync(file)) {
  fail(
    `npm run verify -- <${readdirSync(join(root, 'scripts', 'verify'))
      .map((f) => f.replace('.ts', ''))
      .join('|')}>`,
  )
}
process.exit(
  spawnSync(pinnedNode(), [file, ...args], { cwd: root, stdio: 'inherit', env: environment }).status ?? 1,
)

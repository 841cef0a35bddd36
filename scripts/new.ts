import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { moduleFiles, namesOf } from './new/module-files.ts'

const root = join(import.meta.dirname, '..')

/** `npm run new module <domain>/<name>`: a module that passes every check, to be made one's own. */
async function newModule(name: string): Promise<void> {
  const names = namesOf(name)
  const folder = join(root, 'server', 'src', 'modules', names.domain, names.module)
  if (existsSync(folder)) throw new Error(`${name} exists already.`)
  for (const [file, content] of Object.entries(moduleFiles(names))) {
    const path = join(folder, file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }
  await addToMap(name)
  await addToApp(name, names.variable)
  const node = process.execPath
  const prettier = join(root, 'node_modules', 'prettier', 'bin', 'prettier.cjs')
  spawnSync(
    node,
    [prettier, '--write', '--log-level', 'warn', folder, 'server/src/app.ts', 'server/src/modules/map.ts'],
    { cwd: root, stdio: 'inherit' },
  )
  spawnSync(node, ['scripts/gen.ts'], { cwd: root, stdio: 'inherit' })
}

async function addToMap(name: string): Promise<void> {
  const path = join(root, 'server', 'src', 'modules', 'map.ts')
  const text = await readFile(path, 'utf8')
  const entry = `  '${name}': { purpose: 'Say in one line what ${name} is for.', uses: ['trust/audit'] },\n`
  await writeFile(path, text.replace('} as const satisfies', `${entry}} as const satisfies`))
}

async function addToApp(name: string, variable: string): Promise<void> {
  const path = join(root, 'server', 'src', 'app.ts')
  const text = await readFile(path, 'utf8')
  const wired = text
    .replace(
      /\nimport \{ systemClock/,
      `\nimport { ${variable} } from '#modules/${name}/module.ts'\nimport { systemClock`,
    )
    .replace(/(const declared: ModuleDefinition\[\] = \[[^\]]*?),?\s*\]/, `$1, ${variable}]`)
  if (!wired.includes(`, ${variable}]`))
    throw new Error('app.ts has changed its shape; wire the module by hand.')
  await writeFile(path, wired)
}

const [kind, name] = process.argv.slice(2)
if (kind !== 'module' || name === undefined) {
  process.stderr.write('npm run new module <domain>/<name>\n')
  process.exitCode = 2
} else {
  await newModule(name)
  process.stdout.write(
    `server/src/modules/${name} is made. Run \`npm test\`, then say its purpose in modules/map.ts and its README.\n`,
  )
}

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWeb, checkNode, environment, fail, install, pinnedNode, root } from './prepare.mjs'

// `npm test` sets up all it needs and runs every check; `npm test check` only what takes a minute.

checkNode()
install()

const tool = (path) => join(root, 'node_modules', ...path.split('/'))
const node = pinnedNode()
const started = Date.now()
const times = []

function stage(name, args, env = {}) {
  const from = Date.now()
  process.stdout.write(`\n── ${name}\n`)
  const done = spawnSync(node, args, { cwd: root, stdio: 'inherit', env: { ...environment, ...env } })
  times.push(`${name} ${((Date.now() - from) / 1000).toFixed(0)} s`)
  if (done.status !== 0) fail(`\n${name} failed. Stages so far: ${times.join(', ')}`)
}

function generatedFilesAreCurrent() {
  const files = [
    'contract/openapi.json',
    'contract/api.gen.ts',
    'contract/error-codes.json',
    'docs/generated/modules.md',
    'docs/generated/schema.md',
  ]
  const before = files.map((file) =>
    existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '',
  )
  stage('generated files', ['scripts/gen.ts'])
  const drifted = files.filter((file, i) => readFileSync(join(root, file), 'utf8') !== before[i])
  if (drifted.length > 0)
    fail(`These generated files were out of date; commit what \`npm run gen\` wrote: ${drifted.join(', ')}`)
}

function check() {
  stage('format', [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'])
  stage('lint', [tool('eslint/bin/eslint.js'), '--max-warnings', '0', '.'])
  for (const project of ['contract', 'models', 'server', 'web', 'web/tsconfig.node.json', 'e2e', 'scripts'])
    stage(`types of ${project}`, [tool('typescript/bin/tsc6'), '-p', project])
  stage('boundaries', [
    tool('dependency-cruiser/bin/dependency-cruiser.mjs'),
    '--config',
    '.dependency-cruiser.mjs',
    'server/src',
    'models/src',
    'web/src',
  ])
  generatedFilesAreCurrent()
}

/** Runs the given vitest projects and adds up their results from the report each run writes. */
function tests(projects, env) {
  const folder = mkdtempSync(join(tmpdir(), 'yuzhi-results-'))
  const report = join(folder, 'results.json')
  const chosen = projects.flatMap((project) => ['--project', project])
  stage(
    `tests: ${projects.join(', ')}`,
    [
      tool('vitest/vitest.mjs'),
      'run',
      ...chosen,
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
    ],
    env,
  )
  const result = JSON.parse(readFileSync(report, 'utf8'))
  rmSync(folder, { recursive: true })
  return result
}

check()
if (process.argv[2] !== 'check') {
  const results = [tests(['unit', 'db', 'web'])]
  buildWeb()
  stage('JavaScript budget', ['web/scripts/check-budget.ts'])
  results.push(tests(['e2e']))
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  process.stdout.write(`\n${times.join(', ')}; ${((Date.now() - started) / 1000).toFixed(0)} s in all\n`)
  process.stdout.write(
    `${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed, ${sum('numPendingTests')} skipped\n`,
  )
}

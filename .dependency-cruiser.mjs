import { modules } from './server/src/modules/map.ts'

const front = (name) => `^server/src/modules/${name}/index\\.ts$`

/** Every module may reach only the front doors of what it lists in `uses`. */
const moduleRules = Object.entries(modules).map(([name, { uses }]) => ({
  name: `uses-${name.replace('/', '-')}`,
  severity: 'error',
  comment: `${name} calls only the front doors (index.ts) of what modules/map.ts lists in its uses. Add it there if the floors allow, else use an event.`,
  from: { path: `^server/src/modules/${name}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^server/src/modules/', pathNot: [`^server/src/modules/${name}/`, ...uses.map(front)] },
}))

const floors = ['trust', 'work', 'data', 'insight', '(services|emergency|city|growth)']
const floorRules = floors.slice(0, -1).map((floor, i) => ({
  name: `floor-${floor}`,
  severity: 'error',
  comment:
    'platform ← trust ← work ← data ← insight ← {services, emergency, city, growth}: a floor calls only floors below.',
  from: { path: `^server/src/modules/${floor}/`, pathNot: '\\.test\\.ts$' },
  to: { path: `^server/src/modules/(${floors.slice(i + 1).join('|')})/` },
}))

const known = Object.keys(modules).map((name) => `^server/src/modules/${name}/`)

export default {
  forbidden: [
    ...moduleRules,
    ...floorRules,
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle hides which of two ideas comes first; move what both need below them.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'unmapped-module',
      severity: 'error',
      comment: 'Every module stands in modules/map.ts with its purpose.',
      from: { path: '^server/src/modules/[^/]+/[^/]+/', pathNot: known },
      to: {},
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      comment: 'platform is what every module stands on; it knows none.',
      from: { path: '^server/src/platform/', pathNot: '\\.test\\.ts$' },
      to: { path: '^server/src/modules/' },
    },
    {
      name: 'only-app-wires',
      severity: 'error',
      comment: 'module.ts is wiring; only the composition root imports it.',
      from: { path: '^server/src/', pathNot: ['^server/src/app\\.ts$', '\\.test\\.ts$'] },
      to: { path: '^server/src/modules/.+/module\\.ts$' },
    },
    {
      name: 'models-are-pure',
      severity: 'error',
      comment: 'models is mathematics: no I/O, no other workspace, so that it runs in workers and browsers.',
      from: { path: '^models/src/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^models/src/' },
    },
    {
      name: 'web-knows-only-the-contract',
      severity: 'error',
      comment: 'The browser knows the server by contract/ only.',
      from: { path: '^web/src/' },
      to: { path: '^server/' },
    },
    {
      name: 'features-do-not-meet',
      severity: 'error',
      comment: 'Features meet in app/ (routes, slots); what two share belongs in ui/ or lib/.',
      from: { path: '^web/src/features/([^/]+/[^/]+)/' },
      to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
    },
    {
      name: 'ui-and-lib-know-no-feature',
      severity: 'error',
      comment: 'ui and lib are below the features.',
      from: { path: '^web/src/(ui|lib)/' },
      to: { path: '^web/src/(features|app)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'server/tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['node_modules', '\\.gen\\.ts$'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}

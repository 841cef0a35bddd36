import { tryDetectors } from '../../server/test/behaviour.ts'

/** Weeks of made-up office work with eleven kinds of misuse hidden in each: what is found, missed, and said wrongly. */
const [weeks = 20, people = 300] = process.argv.slice(2).map(Number)
const total = { events: 0, hidden: 0, found: 0, falseAlerts: 0 }
const began = performance.now()
for (let seed = 1; seed <= weeks; seed += 1) {
  const { events, hidden, found, falseAlerts, missed } = tryDetectors(seed, people)
  total.events += events
  total.hidden += hidden
  total.found += found
  total.falseAlerts += falseAlerts.length
  for (const one of [
    ...missed.map((name) => `missed ${name}`),
    ...falseAlerts.map((name) => `false ${name}`),
  ])
    console.log(`week ${seed}: ${one}`)
}
const seconds = (performance.now() - began) / 1000
console.log(
  `${weeks} weeks of ${people} people (synthetic): ${total.events} acts, ${total.found} of ${total.hidden} misuses found, ` +
    `${total.falseAlerts} false alerts (${((total.falseAlerts / total.events) * 1e5).toFixed(2)} per 100,000 acts), ${seconds.toFixed(1)} s`,
)
if (total.found < 0.95 * total.hidden || total.falseAlerts > total.events / 1e5) process.exitCode = 1

import {
  compareSm2,
  leadingZeroCases,
  randomCase,
} from '../../server/src/modules/trust/keys/testing/compare-sm2.ts'
import {
  hasOpenssl,
  openssl,
  smCrypto,
  smCryptoV2,
} from '../../server/src/modules/trust/keys/testing/sm2-peers.ts'

/** 10,000 random SM2 keys (or as many as given), each signed, verified, encrypted and decrypted against two other implementations. */
const count = Number(process.argv[2] ?? 10_000)
const seed = process.argv[3] ?? 'verify'
const zeros = leadingZeroCases(seed, Math.ceil(count / 30))
const cases = [
  ...zeros,
  ...Array.from({ length: Math.max(0, count - zeros.length) }, (_, i) => randomCase(seed, i)),
]
const started = performance.now()
const faults: string[] = []
for (const [i, one] of cases.entries()) {
  for (const peer of [smCryptoV2, smCrypto]) faults.push(...compareSm2(peer, one))
  if (hasOpenssl() && i % 100 === 0) faults.push(...compareSm2(openssl, one))
  if (i % 500 === 499) process.stdout.write(`${i + 1} of ${cases.length} keys, ${faults.length} faults\n`)
}
for (const fault of faults.slice(0, 50)) process.stdout.write(`${fault}\n`)
console.table([
  {
    seed,
    keys: cases.length,
    'with a leading zero': zeros.length,
    peers: 'sm-crypto-v2, sm-crypto',
    'also openssl': hasOpenssl() ? Math.ceil(cases.length / 100) : 0,
    faults: faults.length,
    seconds: Math.round((performance.now() - started) / 1000),
  },
])
if (faults.length > 0) process.exitCode = 1

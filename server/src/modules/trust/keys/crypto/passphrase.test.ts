import { expect, it } from 'vitest'
import { openWithPassphrase, sealWithPassphrase } from './passphrase.ts'
import { SUITES } from './suite.ts'

it.each(SUITES)('%s: opens with its passphrase only, and unchanged only', async (suite) => {
  const sealed = await sealWithPassphrase(suite, '口令 correct horse', Buffer.from('keys'))
  const changed = Buffer.from(sealed)
  changed[40] = (changed[40] ?? 0) ^ 1
  const opened = await Promise.all([
    openWithPassphrase('口令 correct horse', sealed),
    openWithPassphrase('口令 correct horsE', sealed),
    openWithPassphrase('口令 correct horse', changed),
    ...[0, 1, 20].map((cut) => openWithPassphrase('口令 correct horse', sealed.subarray(0, cut))),
  ])
  expect(opened.map((plain) => plain?.toString())).toEqual(['keys', ...Array<undefined>(5)])
})

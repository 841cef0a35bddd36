import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isListed, isPrivate, type AllowedAddress } from './address.ts'
import { errors } from './errors.ts'

/** An address a connection may be made to: resolved once, so that the name cannot mean another one a moment later. */
export type Target = { address: string; family: 4 | 6; isListed: boolean }

/** Finds out where a host is and whether one may go there. */
export type Access = { resolve(host: string, port: number): Promise<Target> }

/** Refuses private addresses that are not listed. A name with several addresses must be allowed with all of them. */
export function makeAccess(allowed: readonly AllowedAddress[]): Access {
  return {
    async resolve(host, port) {
      const bare = host.replace(/^\[(.*)\]$/, '$1')
      const found = await addressesOf(bare)
      const targets = found.map(({ address, family }) => ({
        address,
        family: family === 4 ? (4 as const) : (6 as const),
        isListed: isListed(address, port, allowed),
      }))
      const [first] = targets
      if (!first) throw errors.unreachable({ host: bare })
      if (targets.some((target) => isPrivate(target.address) && !target.isListed))
        throw errors.addressRefused({ host: bare, port })
      return { ...first, isListed: targets.every((target) => target.isListed) }
    },
  }
}

async function addressesOf(host: string): Promise<{ address: string; family: number }[]> {
  const kind = isIP(host)
  if (kind !== 0) return [{ address: host, family: kind }]
  try {
    return await lookup(host, { all: true })
  } catch (error) {
    throw errors.unreachable({ host, reason: 'name' }, error)
  }
}

import { BlockList, isIP } from 'node:net'
import { errors } from './errors.ts'

/** An address or range the administrator allows although it is private; a port of null means every port. */
export type AllowedAddress = { range: string; port: number | null }

/** Ranges that are not the public internet (IANA special-purpose registries): a link to them may be an attack. */
const PRIVATE: readonly string[] = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ...['::/128', '::1/128', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32'],
  ...['2002::/16', 'fc00::/7', 'fe80::/10', 'ff00::/8'],
]

const privateRanges = blockList(PRIVATE)

/** Whether an address is outside the public internet. An IPv4 address within IPv6 is judged as what it is. */
export function isPrivate(address: string): boolean {
  const plain = plainAddress(address)
  return privateRanges.check(plain, family(plain))
}

/** Whether the administrator's list names the address and port. */
export function isListed(address: string, port: number, allowed: readonly AllowedAddress[]): boolean {
  const plain = plainAddress(address)
  const ranges = allowed.filter((one) => one.port === null || one.port === port).map(({ range }) => range)
  return blockList(ranges).check(plain, family(plain))
}

/** A single address or CIDR range in one form; throws `sources.addressInvalid`. */
export function readRange(text: string): string {
  const [address = '', bits, ...more] = text.trim().split('/')
  const most = isIP(address) === 4 ? 32 : 128
  const width = bits === undefined ? most : Number(bits)
  if (
    isIP(address) === 0 ||
    more.length > 0 ||
    !Number.isInteger(width) ||
    width < 0 ||
    width > most ||
    bits === ''
  )
    throw errors.addressInvalid({ address: text.slice(0, 60) })
  return `${address}/${width}`
}

function blockList(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', bits = ''] = range.split('/')
    list.addSubnet(address, Number(bits), family(address))
  }
  return list
}

function family(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6'
}

/** `::ffff:10.0.0.1` and `::ffff:a00:1` are 10.0.0.1. */
function plainAddress(address: string): string {
  const dotted = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (dotted?.[1]) return dotted[1]
  const hex = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(address)
  if (!hex) return address
  const [high, low] = [parseInt(hex[1] ?? '', 16), parseInt(hex[2] ?? '', 16)]
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** The three doors of the one application; which one is decided by the first segment of the address. */
export type Entrance = 'portal' | 'desk' | 'cockpit'

/** Mirrors public/boot.js, which decides the same before the first paint. */
export function entranceOf(pathname: string): Entrance {
  const first = pathname.split('/')[1]
  return first === 'desk' || first === 'cockpit' ? first : 'portal'
}

/**
 * Where to go after signing in: only an address of this site, never one that another site put into the link.
 * Without one, each role goes to where its work is.
 */
export function nextPage(search: URLSearchParams, roles: readonly string[], origin: string): string {
  const wanted = search.get('next')
  if (wanted) {
    const url = URL.parse(wanted, origin)
    if (url?.origin === origin && url.pathname !== '/sign-in') return url.pathname + url.search
  }
  if (roles.length === 0 || roles.every((role) => role === 'resident')) return '/'
  return roles.includes('leader') ? '/cockpit' : '/desk'
}

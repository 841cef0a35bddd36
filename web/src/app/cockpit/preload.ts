/** What the cockpit's first screen will ask for (features/insight/cockpit/api.ts), as soon as the address is known. */
export function firstRequests(search: string): string[] {
  const wanted = new URLSearchParams(search).get('region') ?? ''
  const region = /^\d{6}$/.test(wanted) ? wanted : '330000'
  const map = region.endsWith('00') ? [`/api/cockpit/map/${region}`] : []
  return [`/api/cockpit/overview?region=${region}`, ...map]
}

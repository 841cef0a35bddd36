/** Today's civil date in Asia/Shanghai, as ISO text. */
export function civilToday(now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now)
}

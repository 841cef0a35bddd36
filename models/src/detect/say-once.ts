import { sortedWindow } from './sorted-window.ts'

/** Steps one alarm stands for at the least, and how this grows with the age of the stream. */
const SHORTEST = 150
const GROWTH = 0.01
/** Part of that time the alarm stands undiminished, before it fades. */
const HELD = 0.3
/** News of one digit of improbability is an alarm; less is said but not remembered, so that a creeping change adds up. */
const EVENT = 1
const EVENTS_KEPT = 1000

/**
 * Lets pass only what is news: what goes beyond the last alarm, which fades with time, less the decimal digits of how often
 * as much has happened before in this stream. A lasting disturbance is then one alarm and not hundreds, and a stream that is
 * always restless has to shout louder.
 */
export function openSayOnce(): (surprise: number) => number {
  const events = sortedWindow(EVENTS_KEPT)
  let now = -1
  let alarm = { at: 0, size: 0 }
  let event: { at: number; size: number } | undefined
  return (surprise) => {
    now++
    const span = SHORTEST + GROWTH * now
    const faded = Math.max(0, (now - alarm.at) / span - HELD) / (1 - HELD)
    const standing = Math.max(0, alarm.size * (1 - faded))
    const news = surprise - standing
    if (news <= 0) return 0
    const said = news - Math.log10(1 + events.countFrom(news))
    if (news >= EVENT) {
      alarm = { at: now, size: surprise }
      if (event && now - event.at <= span) event.size = Math.max(event.size, news)
      else {
        if (event) events.push(event.size)
        event = { at: now, size: news }
      }
    }
    return Math.max(0, said)
  }
}

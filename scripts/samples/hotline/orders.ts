import { holidayCalendar } from '../calendar.ts'
import { dateOf, minutesOf, type Minutes } from '../lib/dates.ts'
import { inventPeople, type Person } from '../lib/people.ts'
import { loadPlaces, type County } from '../lib/places.ts'
import type { Random } from '../lib/random.ts'
import { power, topics, water, type Topic } from './topics.ts'

export type Order = {
  person: Person
  county: County
  topic: Topic
  tells: string
  place: string
  created: Minutes
  /** Undefined while the order is open. */
  closed: Minutes | undefined
  /** 1 (very dissatisfied) to 5; undefined where the caller did not rate. */
  rating: number | undefined
}

export const period = { from: '2025-04-01', to: '2026-10-31' }

/** The planted anomaly: complaints about tap water in Yuhuan in the last weeks. */
export const surge = { county: '331083', from: '2026-10-15', to: '2026-10-31' }

const days = Array.from(
  { length: (minutesOf(period.to) - minutesOf(period.from)) / 1440 + 1 },
  (_, index) => minutesOf(period.from) + index * 1440,
)
const holidays = new Set(Object.values(holidayCalendar()).flatMap((year) => year.holidays))
const weekly = [0.62, 1.2, 1.1, 1.06, 1.04, 1.02, 0.74]
const places = [
  '人民路',
  '解放路',
  '和平小区',
  '阳光花园',
  '文化广场',
  '滨江大道',
  '中心菜场',
  '东门街',
  '高铁站',
  '第二小学',
]

function expectedOrders(day: Minutes): number {
  const growth = 1 + ((day - minutesOf(period.from)) / 1440) * 0.0002
  return (
    32 * growth * (weekly[new Date(day * 60_000).getUTCDay()] ?? 1) * (holidays.has(dateOf(day)) ? 0.6 : 1)
  )
}

/** Summer doubles calls about power: a season, not an anomaly. */
function topicOf(day: Minutes, random: Random): Topic {
  const month = Number(dateOf(day).slice(5, 7))
  const weight = (topic: Topic): number =>
    topic.weight * (topic === power && (month === 7 || month === 8) ? 2.5 : 1)
  let left = random.next() * topics.reduce((sum, topic) => sum + weight(topic), 0)
  for (const topic of topics) {
    left -= weight(topic)
    if (left < 0) return topic
  }
  return water
}

function closing(created: Minutes, random: Random): Minutes | undefined {
  const taken = Math.round(1440 * (0.3 + 4 * random.next() * random.next() + (random.chance(0.06) ? 12 : 0)))
  return created + taken > minutesOf(period.to) + 1440 ? undefined : created + taken
}

function order(day: Minutes, county: County, topic: Topic, people: Person[], random: Random): Order {
  const created = day + Math.round(8 * 60 + 12 * 60 * random.next())
  return {
    person: random.pick(people),
    county,
    topic,
    tells: random.pick(topic.tells),
    place: `${random.pick(places)}${random.int(1, 200)}号`,
    created,
    closed: closing(created, random),
    rating: random.chance(0.35) ? undefined : Math.min(5, Math.max(1, Math.round(4.1 + random.normal()))),
  }
}

/** Busy and quiet counties; a county's weight does not change over time. */
function countyPicker(random: Random): () => County {
  const { counties } = loadPlaces()
  const wheel = counties.flatMap((county) => Array<County>(random.int(3, 16)).fill(county))
  return () => random.pick(wheel)
}

function surgeOrders(people: Person[], random: Random): Order[] {
  const county = loadPlaces().counties.find(({ code }) => code === surge.county)
  if (!county) throw new Error(`${surge.county} is no county of today.`)
  return days
    .filter((day) => dateOf(day) >= surge.from && dateOf(day) <= surge.to)
    .flatMap((day, index) =>
      Array.from({ length: 6 + index }, () => order(day, county, water, people, random)),
    )
}

/** All orders in order of time; people usually call about the county they live in, which does not matter here. */
export function hotlineOrders(random: Random): Order[] {
  const people = inventPeople(8000)
  const pickCounty = countyPicker(random)
  const ordinary = days.flatMap((day) => {
    const count = Math.max(0, Math.round(expectedOrders(day) + random.normal() * 5))
    return Array.from({ length: count }, () => order(day, pickCounty(), topicOf(day, random), people, random))
  })
  return [...ordinary, ...surgeOrders(people, random)].sort((a, b) => a.created - b.created)
}

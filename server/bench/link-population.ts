import { pinyin } from 'pinyin-pro'

/** A record of one of four registers, as it was typed. All of it is SYNTHETIC. */
export type RegisterRow = {
  /** Truth, never shown to the linkage. */
  person: number
  department: string
  number: string
  name: string
  sound: string
  sex: string
  /** YYYYMMDD. */
  birth: string
  phone: string
  address: string
}

type Person = Omit<RegisterRow, 'department' | 'sound'> & { formerName: string; formerAddress: string }
type Draw = {
  chance(p: number): boolean
  int(from: number, to: number): number
  pick<T>(list: ArrayLike<T>): T
}

/** How complete each register is: share of the people in it, of them with a number, a phone, an address. */
const REGISTERS = [
  { department: 'gat', held: 0.92, number: 0.998, phone: 0, address: 1 },
  { department: 'ybj', held: 0.7, number: 0.97, phone: 0.95, address: 0.7 },
  { department: 'mzt', held: 0.45, number: 0.85, phone: 0.9, address: 0.85 },
  { department: 'wjw', held: 0.4, number: 0.6, phone: 0.97, address: 0.6 },
]
const TYPO = 0.15
const OLD_NUMBER = 0.04
const MOVED = 0.1
const RENAMED = 0.02
const TWICE = 0.01

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤'
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红建国文波斌宇浩轩子涵欣怡梓晨思雨佳琪俊辉鹏飞志鑫海燕春梅秀珍淑凤云龙永健荣德胜利成亮东晓峰立新家豪雪婷慧颖莹倩琳璐瑶博睿泽天佑诗若嘉乐宁安康庆林森木水清泉山川石玲珊珠宝银金铭钧锋锐钢铁坚毅刚正义仁礼智信忠孝友善良美好景阳光辰星月夜秋冬夏'
const PLACES = [...'杭宁温嘉湖绍金衢舟台丽'].flatMap((city, c) =>
  [...'江山海安平阳和'].map((county, k) => ({
    code: `33${String(c + 1).padStart(2, '0')}${String(k + 2).padStart(2, '0')}`,
    city: `${city}州市`,
    county: `${county}${city}${k % 2 ? '县' : '区'}`,
  })),
)
const ROADS = [...'解放人民中山建设文化新华学院育才环城江滨'].flatMap((a, i, all) =>
  ['路', '街', '大道'].map((kind) => a + (all[(i * 7 + 3) % all.length] ?? '') + kind),
)
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** What four departments hold of this many people, in no order. The same seed gives the same registers. */
export function inventRegisters(people: number, seed = 20_261_123): RegisterRow[] {
  const draw = randomDraw(seed)
  const rows: RegisterRow[] = []
  while (rows.length === 0 || (rows.at(-1)?.person ?? 0) < people - 1) {
    const first = (rows.at(-1)?.person ?? -1) + 1
    for (const person of inventHousehold(first, Math.min(people - first, draw.int(1, 4)), draw)) {
      enter(person, rows, draw)
    }
  }
  for (let last = rows.length - 1; last > 0; last--) {
    const other = draw.int(0, last)
    ;[rows[last], rows[other]] = [rows[other]!, rows[last]!]
  }
  return rows
}

/** The person in every register that holds them, in one at least. */
function enter(person: Person, rows: RegisterRow[], draw: Draw): void {
  const held = REGISTERS.filter(({ held }) => draw.chance(held))
  for (const register of held.length > 0 ? held : REGISTERS.slice(0, 1)) {
    rows.push(writeRow(person, register, draw))
    if (draw.chance(TWICE)) rows.push(writeRow(person, register, draw))
  }
}

/** People at one address, most of one surname; some share a phone; one household in a hundred has twins. */
function inventHousehold(first: number, size: number, draw: Draw): Person[] {
  const place = draw.pick(PLACES)
  const address = inventAddress(place, draw)
  const family = inventSurname(draw)
  const phone = inventPhone(draw)
  const members: Person[] = []
  for (let i = 0; i < size; i++) {
    const twin = i > 0 && draw.chance(0.01) ? members[i - 1] : undefined
    const name = twin
      ? twin.name.slice(0, -1) + draw.pick(GIVEN)
      : (draw.chance(0.7) ? family : inventSurname(draw)) + inventGiven(draw)
    const birth = twin?.birth ?? inventBirth(draw)
    const order = twin ? (Number(twin.number.slice(14, 17)) + 2) % 1000 : draw.int(1, 999)
    members.push({
      person: first + i,
      number: personNumber(place.code + birth + String(order).padStart(3, '0')),
      name,
      sex: order % 2 ? '男' : '女',
      birth,
      phone: draw.chance(0.2) ? phone : inventPhone(draw),
      address,
      formerName: draw.chance(RENAMED) ? name.slice(0, 1) + inventGiven(draw) : name,
      formerAddress: draw.chance(MOVED) ? inventAddress(draw.pick(PLACES), draw) : address,
    })
  }
  return members
}

function writeRow(person: Person, register: (typeof REGISTERS)[number], draw: Draw): RegisterRow {
  const kept = (share: number, text: string): string => (draw.chance(share) ? text : '')
  const address = draw.chance(0.5) ? person.address : person.formerAddress
  const row: RegisterRow = {
    person: person.person,
    department: register.department,
    number: kept(register.number, person.number),
    name: draw.chance(0.5) ? person.name : person.formerName,
    sound: '',
    sex: person.sex,
    birth: person.birth,
    phone: kept(register.phone, person.phone),
    address: kept(register.address, draw.chance(0.3) ? address.replace(/^.*?市/, '') : address),
  }
  if (row.number !== '' && row.birth < '1999' && draw.chance(OLD_NUMBER)) {
    row.number = row.number.slice(0, 6) + row.number.slice(8, 17)
  }
  if (draw.chance(TYPO)) mistype(row, draw)
  row.sound = soundOf(row.name)
  return row
}

/** One typing error in one filled field. */
function mistype(row: RegisterRow, draw: Draw): void {
  const filled = (['number', 'name', 'birth', 'phone', 'address', 'sex'] as const).filter(
    (key) => row[key] !== '',
  )
  const key = draw.pick(filled)
  if (key === 'name') row.name = mistypeName(row.name, draw)
  else if (key === 'sex') row.sex = row.sex === '男' ? '女' : '男'
  else if (key === 'birth') row.birth = mistypeBirth(row.birth, draw)
  else row[key] = mistypeDigit(row[key], draw)
}

/** A digit wrong, lost, doubled, or swapped with its neighbour. */
function mistypeDigit(text: string, draw: Draw): string {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index)
  if (places.length === 0) return text
  const at = draw.pick(places)
  const [before, digit, after] = [text.slice(0, at), text.slice(at, at + 1), text.slice(at + 1)]
  const kind = draw.int(0, 5)
  if (kind === 0) return before + after
  if (kind === 1) return before + digit + digit + after
  if (kind === 2 && /^\d/.test(after)) return before + after.slice(0, 1) + digit + after.slice(1)
  return before + String((Number(digit) + draw.int(1, 9)) % 10) + after
}

function mistypeBirth(birth: string, draw: Draw): string {
  const [year, month, day] = [birth.slice(0, 4), birth.slice(4, 6), birth.slice(6)]
  const kind = draw.int(0, 3)
  if (kind === 0) return year + day + month
  if (kind === 1) return String(Number(year) + draw.pick([-1, 1, 10])) + month + day
  if (kind === 2) return year + month + String(draw.int(1, 28)).padStart(2, '0')
  return year + String(draw.int(1, 12)).padStart(2, '0') + day
}

/** A character that sounds the same, another character, or one the register's encoding lacks. */
function mistypeName(name: string, draw: Draw): string {
  const at = draw.int(0, name.length - 1)
  const alike = (ALIKE.get(soundOf(name.slice(at, at + 1))) ?? []).filter((char) => char !== name[at])
  const kind = draw.int(0, 3)
  const typed = kind < 2 && alike.length > 0 ? draw.pick(alike) : kind === 2 ? '?' : draw.pick(GIVEN)
  return name.slice(0, at) + typed + name.slice(at + 1)
}

const sounds = new Map<string, string>()

function soundOf(name: string): string {
  return [...name].map(soundOfCharacter).join(' ')
}

function soundOfCharacter(char: string): string {
  const known = sounds.get(char)
  if (known !== undefined) return known
  const sound = pinyin(char, { toneType: 'none' })
  sounds.set(char, sound)
  return sound
}

const ALIKE = Map.groupBy([...new Set(SURNAMES + GIVEN)], soundOf)

/** A few characters are in very many names: the square of a uniform number favours the front of the list. */
function commonFirst(characters: string, draw: Draw): string {
  const place = draw.int(0, 9999) / 10_000
  return characters.charAt(Math.floor(place * place * characters.length))
}

function inventSurname(draw: Draw): string {
  return commonFirst(SURNAMES, draw)
}

function inventGiven(draw: Draw): string {
  return draw.chance(0.2) ? commonFirst(GIVEN, draw) : commonFirst(GIVEN, draw) + commonFirst(GIVEN, draw)
}

function inventBirth(draw: Draw): string {
  const two = (from: number, to: number): string => String(draw.int(from, to)).padStart(2, '0')
  return `${draw.int(1940, 2020)}${two(1, 12)}${two(1, 28)}`
}

function inventPhone(draw: Draw): string {
  return `154${String(draw.int(0, 99_999_999)).padStart(8, '0')}`
}

function inventAddress({ city, county }: (typeof PLACES)[number], draw: Draw): string {
  const door = draw.int(1, 20) * 100 + draw.int(1, 4)
  return `${city}${county}${draw.pick(ROADS)}${draw.int(1, 500)}号${draw.int(1, 40)}幢${door}室`
}

function personNumber(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0)
  return body + '10X98765432'.charAt(sum % 11)
}

/** SplitMix with 32 bits of state. */
function randomDraw(seed: number): Draw {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296
  }
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return { int, chance: (p) => next() < p, pick: (list) => list[int(0, list.length - 1)]! }
}

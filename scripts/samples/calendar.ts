import { toJson, type Source } from './lib/source.ts'

type Year = { source: string; off: string[]; work: string[] }

/** Days off and make-up working days as the notices of the General Office of the State Council name them. */
const years: Record<number, Year> = {
  2019: {
    source: '国办发明电〔2018〕15号；国办发明电〔2019〕3号（调整劳动节假期）',
    off: ['01-01', '02-04/02-10', '04-05', '05-01/05-04', '06-07', '09-13', '10-01/10-07'],
    work: ['02-02', '02-03', '04-28', '05-05', '09-29', '10-12'],
  },
  2020: {
    source: '国办发明电〔2019〕16号；国办发明电〔2020〕1号（延长春节假期至2月2日，2月1日不再上班）',
    off: ['01-01', '01-24/02-02', '04-04/04-06', '05-01/05-05', '06-25/06-27', '10-01/10-08'],
    work: ['01-19', '04-26', '05-09', '06-28', '09-27', '10-10'],
  },
  2021: {
    source: '国办发明电〔2020〕27号',
    off: [
      '01-01/01-03',
      '02-11/02-17',
      '04-03/04-05',
      '05-01/05-05',
      '06-12/06-14',
      '09-19/09-21',
      '10-01/10-07',
    ],
    work: ['02-07', '02-20', '04-25', '05-08', '09-18', '09-26', '10-09'],
  },
  2022: {
    source: '国办发明电〔2021〕11号；国办发明电〔2022〕16号（12月31日）',
    off: [
      '01-01/01-03',
      '01-31/02-06',
      '04-03/04-05',
      '04-30/05-04',
      '06-03/06-05',
      '09-10/09-12',
      '10-01/10-07',
      '12-31',
    ],
    work: ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'],
  },
  2023: {
    source: '国办发明电〔2022〕16号',
    off: ['01-01/01-02', '01-21/01-27', '04-05', '04-29/05-03', '06-22/06-24', '09-29/10-06'],
    work: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
  },
  2024: {
    source: '国办发明电〔2023〕7号',
    off: ['01-01', '02-10/02-17', '04-04/04-06', '05-01/05-05', '06-10', '09-15/09-17', '10-01/10-07'],
    work: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  2025: {
    source: '国办发明电〔2024〕12号',
    off: ['01-01', '01-28/02-04', '04-04/04-06', '05-01/05-05', '05-31/06-02', '10-01/10-08'],
    work: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  2026: {
    source: '国办发明电〔2025〕7号',
    off: [
      '01-01/01-03',
      '02-15/02-23',
      '04-04/04-06',
      '05-01/05-05',
      '06-19/06-21',
      '09-25/09-27',
      '10-01/10-07',
    ],
    work: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
}

/** "02-04/02-10" as single dates of the year. */
export function expandRange(year: number, range: string): string[] {
  const [first = '', last = first] = range.split('/')
  const dates: string[] = []
  const end = Date.parse(`${year}-${last}`)
  for (let day = Date.parse(`${year}-${first}`); day <= end; day += 86_400_000) {
    dates.push(new Date(day).toISOString().slice(0, 10))
  }
  return dates
}

export type HolidayCalendar = Record<string, { holidays: string[]; workdays: string[]; source: string }>

export function holidayCalendar(): HolidayCalendar {
  return Object.fromEntries(
    Object.entries(years).map(([year, { source, off, work }]) => [
      year,
      {
        holidays: off.flatMap((range) => expandRange(Number(year), range)),
        workdays: work.map((day) => `${year}-${day}`),
        source,
      },
    ]),
  )
}

/** The working-day calendar 2019 to 2026. */
export function calendarSource(): Source {
  return {
    source: 'calendar',
    title: {
      zh: '法定节假日及调休安排（2019—2026）',
      en: 'Public holidays and make-up working days (2019 to 2026)',
    },
    department: 'sjj',
    synthetic: false,
    licence: 'Dates fixed by public notices (facts)',
    origin:
      'Yearly notices of the General Office of the State Council, numbered in the file; entered in scripts/samples/calendar.ts',
    notes: {
      zh: 'holidays 为通知列明的放假日（含其中的周末），workdays 为须上班的周末；其余周末照常休息。逐日核对过 npm chinese-days 1.5.7 与 NateScarlet/holiday-cn。',
      en: 'holidays are the days off the notices name (weekends inside them included), workdays the weekend days to be worked; other weekends stay free. Compared day by day with npm chinese-days 1.5.7 and NateScarlet/holiday-cn.',
    },
    files: [
      {
        file: 'china-holidays.json',
        department: 'sjj',
        encoding: 'UTF-8',
        delivered: '2025-11-04',
        rows: Object.keys(years).length,
        nonData: 0,
        bytes: Buffer.from(toJson(holidayCalendar())),
      },
    ],
  }
}

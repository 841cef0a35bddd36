import { describe, expect, it } from 'vitest'
import {
  formatAgo,
  formatBytes,
  formatChange,
  formatCompact,
  formatDate,
  formatDateTime,
  formatList,
  formatNumber,
  formatPeriod,
  NO_FIGURE,
} from './format.ts'

it('lists words as each language does', () => {
  expect(formatList(['甲', '乙'], 'zh')).toBe('甲、乙')
  expect(formatList(['A', 'B'], 'en')).toBe('A, B')
})

describe('numbers', () => {
  it.each([
    [1234.567, 'zh', '1,234.57'],
    [null, 'zh', NO_FIGURE],
    [Number.NaN, 'en', NO_FIGURE],
    [0, 'en', '0'],
  ] as const)('%s in %s is %s', (value, language, expected) => {
    expect(formatNumber(value, language)).toBe(expected)
  })

  it.each([
    [9_999, 'zh', '9,999'],
    [45_000, 'zh', '4.5万'],
    [123_456_789, 'zh', '1.235亿'],
    [-20_000, 'zh', '-2万'],
    [45_000, 'en', '45,000'],
    [123_456_789, 'en', '123.5M'],
    [3.14159, 'zh', '3.14'],
  ] as const)('%d said compactly in %s is %s', (value, language, expected) => {
    expect(formatCompact(value, language)).toBe(expected)
  })

  it('shows the direction of a change by its sign', () => {
    expect(formatChange(0.032, 'zh')).toBe('+3.2%')
    expect(formatChange(-0.05, 'en')).toBe('-5%')
    expect(formatChange(0, 'zh')).toBe('0%')
    expect(formatChange(null, 'zh')).toBe(NO_FIGURE)
  })

  it('counts bytes in powers of 1024', () => {
    expect(formatBytes(0, 'en')).toBe('0 B')
    expect(formatBytes(1536, 'en')).toBe('1.5 KB')
    expect(formatBytes(5 * 1024 ** 3, 'zh')).toBe('5 GB')
  })
})

describe('times are those of Asia/Shanghai', () => {
  it('turns the day at sixteen hours UTC', () => {
    expect(formatDate('2026-11-22T15:59:59Z', 'zh')).toBe('2026/11/22')
    expect(formatDate('2026-11-22T16:00:00Z', 'zh')).toBe('2026/11/23')
    expect(formatDateTime('2026-11-22T16:05:00Z', 'en')).toBe('23 Nov 2026, 00:05')
  })

  it('takes a civil date as it is', () => {
    expect(formatDate('2026-01-01', 'zh')).toBe('2026/01/01')
  })

  it('does not show what is no date', () => {
    expect(formatDate('tomorrow', 'zh')).toBe(NO_FIGURE)
  })

  it('says how long ago', () => {
    const now = new Date('2026-11-23T12:00:00Z')
    expect(formatAgo('2026-11-23T09:00:00Z', now, 'zh')).toBe('3小时前')
    expect(formatAgo('2026-11-25T12:00:00Z', now, 'en')).toBe('in 2 days')
  })
})

describe('periods', () => {
  it.each([
    ['2026', '2026年', '2026'],
    ['2026Q3', '2026年第3季度', 'Q3 2026'],
    ['2026-09', '2026年9月', 'Sept 2026'],
    ['2026-W09', '2026年第9周', 'Week 9, 2026'],
    ['2020-06-30', '2020/06/30', '30 Jun 2020'],
  ])('%s', (period, zh, en) => {
    expect(formatPeriod(period, 'zh')).toBe(zh)
    expect(formatPeriod(period, 'en')).toBe(en)
  })
})

import { describe, expect, it } from 'vitest'
import type { StreamInput } from './api.ts'
import { samplePayload } from './sample-payload.ts'
import { draftOf, inputOf } from './stream-draft.ts'

const properties: StreamInput['properties'] = [
  { name: 'pm25', title: { zh: '颗粒物', en: 'PM2.5' }, element: 'pm25', max: 500 },
  { name: 'temp', title: { zh: '气温', en: 'Temperature' }, unit: '℃', min: -40 },
]
const mapped: StreamInput['shape'] = {
  ...{ kind: 'mapped', records: 'data.items', thing: 'station.id', time: 'ts' },
  values: [
    { property: 'pm25', path: 'v.pm' },
    { property: 'temp', path: 'v.t[1]' },
  ],
}

describe('a stream in the form', () => {
  const long = { kind: 'mapped', thing: 'id', time: 't', property: 'what', value: 'v', values: [] } as const

  it.each([mapped, long, { kind: 'plain' } as const, { kind: 'senml' } as const] as StreamInput['shape'][])(
    'comes back as it was: $kind',
    (shape) => {
      const draft = draftOf({ properties, shape })
      expect(inputOf(draft.properties, draft.shape, properties)).toEqual({ properties, shape })
    },
  )

  it('leaves out what is empty, and takes the code of a property as its path', () => {
    const draft = draftOf({ properties, shape: { kind: 'mapped', thing: 'station.id', values: [] } })
    expect(inputOf(draft.properties, { ...draft.shape, time: '  ' }).shape).toEqual({
      ...{ kind: 'mapped', thing: 'station.id' },
      values: [
        { property: 'pm25', path: 'pm25' },
        { property: 'temp', path: 'temp' },
      ],
    })
  })
})

describe('a sample payload', () => {
  const at = new Date('2026-11-23T02:00:00.123Z')

  it('has every value where the shape looks for it', () => {
    expect(samplePayload({ shape: mapped, properties }, at)).toEqual({
      data: {
        items: [
          { station: { id: 'station-1' }, ts: '2026-11-23T02:00:00Z', v: { pm: 1.5, t: [undefined, 1.5] } },
        ],
      },
    })
  })

  it('is a SenML pack with one base record', () => {
    expect(samplePayload({ shape: { kind: 'senml' }, properties }, at)).toEqual([
      { bn: 'station-1/', bt: 1_795_399_200, n: 'pm25', v: 1.5 },
      { n: 'temp', v: 1.5 },
    ])
  })
})

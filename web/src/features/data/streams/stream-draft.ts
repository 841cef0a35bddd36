import type { StreamInput } from './api.ts'

/** A property as it stands in the form: texts, empty where nothing is given. */
export type PropertyDraft = {
  name: string
  zh: string
  en: string
  unit: string
  min: string
  max: string
  path: string
}

/** Paths of a mapped shape; with a path of the value, each record has one value and perhaps names its property. */
export type ShapeDraft = {
  kind: 'plain' | 'senml' | 'mapped'
  records: string
  thing: string
  time: string
  property: string
  value: string
}

const emptyShape = { records: '', thing: '', time: '', property: '', value: '' }

export const emptyProperty: PropertyDraft = { name: '', zh: '', en: '', unit: '', min: '', max: '', path: '' }

/** Properties and shape of a stream, to be changed. */
export function draftOf({ properties, shape }: Pick<StreamInput, 'properties' | 'shape'>): {
  properties: PropertyDraft[]
  shape: ShapeDraft
} {
  const { values = [] } = shape.kind === 'mapped' ? shape : {}
  return {
    properties: properties.map(({ name, title, unit, min, max }) => ({
      name,
      zh: title.zh,
      en: title.en,
      unit: unit ?? '',
      min: min === undefined ? '' : String(min),
      max: max === undefined ? '' : String(max),
      path: values.find(({ property }) => property === name)?.path ?? '',
    })),
    shape: { ...emptyShape, ...shape },
  }
}

/** What is filled in, as the server takes it. A data element of the stream before stays with its property. */
export function inputOf(
  properties: readonly PropertyDraft[],
  shape: ShapeDraft,
  before: StreamInput['properties'] = [],
): Pick<StreamInput, 'properties' | 'shape'> {
  const given = (text: string): string | undefined => text.trim() || undefined
  const number = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text))
  return {
    properties: properties.map(({ name, zh, en, unit, min, max }) => {
      const element = before.find((each) => each.name === name)?.element
      return defined({
        ...{ name: name.trim(), title: { zh: zh.trim(), en: en.trim() } },
        ...{ unit: given(unit), min: number(min), max: number(max), element },
      })
    }),
    shape:
      shape.kind === 'mapped'
        ? defined({
            kind: 'mapped' as const,
            ...{ records: given(shape.records), thing: given(shape.thing), time: given(shape.time) },
            ...{ property: given(shape.property), value: given(shape.value) },
            values: given(shape.value)
              ? []
              : properties.map(({ name, path }) => ({
                  property: name.trim(),
                  path: path.trim() || name.trim(),
                })),
          })
        : { kind: shape.kind },
  }
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Defined<T>
}

import { useMemo, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { classify, classOf, type ValueClass } from './classes.ts'
import { drawRegions, type RegionCollection, type Shape } from './geometry.ts'
import { placeLabels, type PlacedLabel } from './labels.ts'
import styles from './region-map.module.css'

type Props = {
  /** The region whose parts are shown. */
  name: string
  boundaries: RegionCollection
  values: ReadonlyMap<string, number>
  format(value: number): string
  /** The region's name in the reader's language. */
  nameOf(code: string, fallback: string): string
  /** A region to point out, e.g. the one under the pointer in a list beside the map. */
  active?: string | undefined
  onHover?(code: string | undefined): void
  /** Goes into a region; absent where there is nothing below. */
  onOpen?: ((code: string) => void) | undefined
}

const shade = (index: number | undefined): string =>
  index === undefined ? 'var(--map-none)' : `var(--map-${index})`

/** A choropleth of a region's parts, drawn as SVG: each part can be reached and opened by keyboard and is read aloud. */
export function RegionMap(props: Props) {
  const { name, boundaries, values, format } = props
  const { t } = useTranslation('ui')
  const drawing = useMemo(() => drawRegions(boundaries), [boundaries])
  const classes = useMemo(() => classify([...values.values()]), [values])
  const size = drawing.width * (drawing.shapes.length > 40 ? 0.013 : 0.019)
  const labels = placeLabels(
    drawing.shapes.map((shape) => {
      const value = values.get(shape.code)
      const name = props.nameOf(shape.code, shape.name)
      return { shape, lines: value === undefined ? [name] : [name, format(value)] }
    }),
    size,
  )
  return (
    <figure className={styles['figure']}>
      <svg
        className={styles['map']}
        viewBox={`-12 -12 ${drawing.width + 24} ${drawing.height + 24}`}
        role="group"
        aria-label={t('map.label', { name })}
        fontSize={size}
      >
        {drawing.shapes.map((shape) => (
          <Region key={shape.code} shape={shape} classes={classes} {...props} />
        ))}
        <g aria-hidden="true">
          {labels.map((label) => (
            <Label key={label.code} label={label} />
          ))}
        </g>
      </svg>
      <Legend
        classes={classes}
        format={format}
        missing={drawing.shapes.some(({ code }) => !values.has(code))}
      />
    </figure>
  )
}

function Region({ shape, classes, ...props }: Props & { shape: Shape; classes: readonly ValueClass[] }) {
  const { t } = useTranslation('ui')
  const { values, format, nameOf, active, onHover, onOpen } = props
  const value = values.get(shape.code)
  const label = nameOf(shape.code, shape.name)
  const open = (): void => onOpen?.(shape.code)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    open()
  }
  return (
    <path
      d={shape.path}
      className={`${styles['region']} ${active === shape.code ? styles['active'] : ''}`}
      style={{ fill: shade(classOf(value, classes)) }}
      role={onOpen ? 'button' : 'img'}
      tabIndex={onOpen ? 0 : -1}
      aria-label={`${label}: ${value === undefined ? t('map.none') : format(value)}`}
      onPointerEnter={() => onHover?.(shape.code)}
      onPointerLeave={() => onHover?.(undefined)}
      onFocus={() => onHover?.(shape.code)}
      onBlur={() => onHover?.(undefined)}
      {...(onOpen && { onClick: open, onKeyDown })}
    >
      <title>{`${label} ${value === undefined ? t('map.none') : format(value)}`}</title>
    </path>
  )
}

function Label({ label: { x, y, lines } }: { label: PlacedLabel }) {
  return (
    <text className={styles['label']} x={x} y={y}>
      {lines.map((line, index) => (
        <tspan
          key={line}
          x={x}
          className={index > 0 ? styles['value'] : undefined}
          dy={index > 0 ? '1.15em' : 0}
        >
          {line}
        </tspan>
      ))}
    </text>
  )
}

type LegendProps = { classes: readonly ValueClass[]; format(value: number): string; missing: boolean }

function Legend({ classes, format, missing }: LegendProps) {
  const { t } = useTranslation('ui')
  return (
    <figcaption className={styles['legend']}>
      <ol className={styles['classes']}>
        {classes.map(({ index, from, to }) => (
          <li key={index} style={{ ['--shade' as string]: shade(index) }}>
            {from === to ? format(from) : `${format(from)} – ${format(to)}`}
          </li>
        ))}
      </ol>
      {missing && <span className={styles['none']}>{t('map.none')}</span>}
    </figcaption>
  )
}

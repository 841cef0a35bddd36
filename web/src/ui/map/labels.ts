import type { Shape } from './geometry.ts'

type Wanted = { shape: Shape; lines: readonly string[] }

/** A label with room of its own; `y` is the base line of its first line. */
export type PlacedLabel = { code: string; x: number; y: number; lines: readonly string[] }

type Box = { left: number; right: number; top: number; bottom: number }

const LINE_HEIGHT = 1.2

/**
 * Labels that do not cover one another: large regions first, with name and value, else the name alone, else none (the
 * list beside the map names every region). A name much wider than its region is left out too.
 */
export function placeLabels(wanted: readonly Wanted[], size: number): PlacedLabel[] {
  const taken: Box[] = []
  const placed: PlacedLabel[] = []
  for (const { shape, lines } of [...wanted].sort((a, b) => b.shape.width - a.shape.width)) {
    for (const tried of [lines, lines.slice(0, 1)]) {
      const box = boxOf(shape, tried, size)
      if (box.right - box.left > shape.width * 2 || taken.some((other) => overlaps(box, other))) continue
      taken.push(box)
      placed.push({ code: shape.code, x: shape.label.x, y: box.top + size, lines: tried })
      break
    }
  }
  return placed
}

function boxOf({ label }: Shape, lines: readonly string[], size: number): Box {
  const width = Math.max(...lines.map((line) => widthOf(line, size)))
  const height = lines.length * size * LINE_HEIGHT
  const [left, top] = [label.x - width / 2, label.y - height / 2]
  return { left, right: left + width, top, bottom: top + height }
}

/** Han characters are square; Latin letters and digits about half as wide. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2E7F' ? 1 : 0.56), 0) * size
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

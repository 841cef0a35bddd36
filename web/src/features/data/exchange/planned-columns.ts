import type { PlannedColumn } from './api.ts'

/** One column a line: a title, or `name title`; what stands twice counts once. */
export function readColumns(text: string): PlannedColumn[] {
  const seen = new Set<string>()
  return text
    .split(/[\n,，;；、\t]/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !seen.has(line) && seen.add(line))
    .map((line) => {
      const [name = line, ...title] = line.split(/\s+/)
      return title.length > 0 ? { name, title: title.join(' ') } : { name: line, title: line }
    })
}

/** Dice’s coefficient over single characters: 很满意 and 非常满意 share 满意 and come to 0.57. */
export function likeness(a: string, b: string): number {
  const rest = [...b]
  const shared = [...a].filter((char) => {
    const at = rest.indexOf(char)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  const all = [...a].length + [...b].length
  return all === 0 ? 0 : (2 * shared.length) / all
}

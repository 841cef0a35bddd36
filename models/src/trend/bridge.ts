/** Missing values on the line between their neighbours, at the ends equal to the nearest; nothing when all are missing. */
export function bridge(values: readonly (number | null)[]): Float64Array {
  const known = values.flatMap((value, t) => (value === null ? [] : [t]))
  if (known.length === 0) return new Float64Array(0)
  let next = 0
  return Float64Array.from(values, (value, t) => {
    if (value !== null) return value
    while (next < known.length && known[next]! < t) next++
    const [left, right] = [known[next - 1], known[next]]
    if (left === undefined || right === undefined) return values[(left ?? right)!]!
    return values[left]! + ((t - left) / (right - left)) * (values[right]! - values[left]!)
  })
}

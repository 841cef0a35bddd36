/** Root of the mean square of the newest `size` values; undefined until there are so many. */
export function rollingRms(size: number): (value: number) => number | undefined {
  const squares = new Float64Array(size)
  let sum = 0
  let seen = 0
  return (value) => {
    const at = seen % size
    sum += value * value - squares[at]!
    squares[at] = value * value
    seen++
    // Adding up anew once a round keeps rounding errors from piling up.
    if (at === size - 1) sum = squares.reduce((total, each) => total + each, 0)
    return seen < size ? undefined : Math.sqrt(Math.max(0, sum) / size)
  }
}

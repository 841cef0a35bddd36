/** Middle value of numbers in any order, the mean of the two middle ones for an even count; NaN for none. Sorts in place. */
export function medianInPlace(numbers: Float64Array): number {
  numbers.sort()
  const half = numbers.length >> 1
  if (numbers.length === 0) return Number.NaN
  return numbers.length % 2 === 1 ? numbers[half]! : (numbers[half - 1]! + numbers[half]!) / 2
}

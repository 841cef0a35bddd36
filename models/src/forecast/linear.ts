/**
 * Solves the dense system a·x = b for one or more right-hand sides by elimination with pivoting.
 * @param a n × n, row by row; destroyed
 * @param b n × columns, row by row; replaced by the answer
 */
export function solve(a: Float64Array, b: Float64Array, columns = 1): Float64Array {
  const n = Math.round(Math.sqrt(a.length))
  for (let c = 0; c < n; c++) {
    let pivot = c
    for (let r = c + 1; r < n; r++) if (Math.abs(a[r * n + c]!) > Math.abs(a[pivot * n + c]!)) pivot = r
    if (pivot !== c) {
      swapRows(a, n, c, pivot)
      swapRows(b, columns, c, pivot)
    }
    for (let r = c + 1; r < n; r++) {
      const factor = a[r * n + c]! / a[c * n + c]!
      if (factor === 0) continue
      for (let k = c; k < n; k++) a[r * n + k]! -= factor * a[c * n + k]!
      for (let k = 0; k < columns; k++) b[r * columns + k]! -= factor * b[c * columns + k]!
    }
  }
  for (let r = n - 1; r >= 0; r--)
    for (let j = 0; j < columns; j++) {
      let sum = b[r * columns + j]!
      for (let k = r + 1; k < n; k++) sum -= a[r * n + k]! * b[k * columns + j]!
      b[r * columns + j] = sum / a[r * n + r]!
    }
  return b
}

function swapRows(m: Float64Array, width: number, i: number, j: number): void {
  for (let k = 0; k < width; k++)
    [m[i * width + k], m[j * width + k]] = [m[j * width + k]!, m[i * width + k]!]
}

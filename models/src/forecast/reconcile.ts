import { solve } from './linear.ts'

/**
 * Forecasts of a tree of sums made to add up (province = sum of cities = sum of counties), each moved the less the surer it was:
 * the trace-minimising combination of Wickramasuriya, Athanasopoulos and Hyndman (2019), "Optimal forecast reconciliation for
 * hierarchical and grouped time series through trace minimization" (MinT).
 * @param forecasts one row of equal length for every node
 * @param parents position of each node's parent, undefined for a root; nodes without children are the leaves that add up
 * @param errors past one-step errors of every node, equally long: their covariance is shrunk to its diagonal. Without them every
 *   node is taken to err in proportion to the number of leaves under it (structural scaling)
 * @returns rows as given, coherent: every parent is the sum of its children
 */
export function reconcile(
  forecasts: readonly (readonly number[])[],
  parents: readonly (number | undefined)[],
  errors?: readonly (readonly number[])[],
): number[][] {
  const nodes = forecasts.length
  const horizon = forecasts[0]?.length ?? 0
  const summing = summingMatrix(parents)
  const leaves = summing.length / nodes
  const covariance = errors ? shrunkCovariance(errors) : structuralCovariance(summing, nodes, leaves)
  // W⁻¹[S | ŷ], then (SᵀW⁻¹S) b = SᵀW⁻¹ŷ for the leaves b.
  const width = leaves + horizon
  const weighted = new Float64Array(nodes * width)
  for (let i = 0; i < nodes; i++) {
    for (let j = 0; j < leaves; j++) weighted[i * width + j] = summing[i * leaves + j]!
    for (let h = 0; h < horizon; h++) weighted[i * width + leaves + h] = forecasts[i]![h]!
  }
  solve(covariance, weighted, width)
  const normal = new Float64Array(leaves * leaves)
  const right = new Float64Array(leaves * horizon)
  for (let i = 0; i < nodes; i++)
    for (let j = 0; j < leaves; j++) {
      if (summing[i * leaves + j] === 0) continue
      for (let k = 0; k < leaves; k++) normal[j * leaves + k]! += weighted[i * width + k]!
      for (let h = 0; h < horizon; h++) right[j * horizon + h]! += weighted[i * width + leaves + h]!
    }
  const bottom = solve(normal, right, horizon)
  return forecasts.map((row, i) =>
    row.map((_, h) => {
      let sum = 0
      for (let j = 0; j < leaves; j++) sum += summing[i * leaves + j]! * bottom[j * horizon + h]!
      return sum
    }),
  )
}

/** Nodes × leaves, 1 where the leaf is the node or below it. */
function summingMatrix(parents: readonly (number | undefined)[]): Float64Array {
  const hasChild = new Set(parents)
  const leaves = [...parents.keys()].filter((node) => !hasChild.has(node))
  const matrix = new Float64Array(parents.length * leaves.length)
  leaves.forEach((leaf, j) => {
    for (let node: number | undefined = leaf; node !== undefined; node = parents[node])
      matrix[node * leaves.length + j] = 1
  })
  return matrix
}

function structuralCovariance(summing: Float64Array, nodes: number, leaves: number): Float64Array {
  const out = new Float64Array(nodes * nodes)
  for (let i = 0; i < nodes; i++)
    for (let j = 0; j < leaves; j++) out[i * nodes + i]! += summing[i * leaves + j]!
  return out
}

/**
 * Covariance with correlations shrunk to zero by the intensity of Schäfer and Strimmer (2005), "A shrinkage approach to
 * large-scale covariance matrix estimation".
 */
function shrunkCovariance(errors: readonly (readonly number[])[]): Float64Array {
  const nodes = errors.length
  const n = errors[0]?.length ?? 0
  const variances = errors.map((row) => row.reduce((sum, e) => sum + e * e, 0) / n)
  // A node without error would make the matrix singular: it is taken as nearly sure.
  const least = 1e-6 * Math.max(...variances) || 1
  const deviations = variances.map((v) => Math.sqrt(Math.max(v, least)))
  const correlation = new Float64Array(nodes * nodes)
  let doubt = 0
  let signal = 0
  for (let i = 0; i < nodes; i++)
    for (let j = 0; j < i; j++) {
      const products = errors[i]!.map((e, t) => (e * errors[j]![t]!) / (deviations[i]! * deviations[j]!))
      const r = products.reduce((a, b) => a + b, 0) / n
      correlation[i * nodes + j] = r
      doubt += products.reduce((sum, p) => sum + (p - r) ** 2, 0) / (n * Math.max(1, n - 1))
      signal += r * r
    }
  const keep = signal > 0 ? 1 - Math.min(1, Math.max(0, doubt / signal)) : 0
  const out = new Float64Array(nodes * nodes)
  for (let i = 0; i < nodes; i++) {
    out[i * nodes + i] = deviations[i]! ** 2
    for (let j = 0; j < i; j++)
      out[i * nodes + j] = out[j * nodes + i] =
        keep * correlation[i * nodes + j]! * deviations[i]! * deviations[j]!
  }
  return out
}

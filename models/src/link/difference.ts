/** A stretch of one of two texts: whether the other has it too, in the same order. */
export type Stretch = { text: string; same: boolean }

/**
 * Two texts side by side, character by character: their longest common subsequence is marked as the same. Hunt and
 * Szymanski (1977) name the problem; for texts of a cell the table of Wagner and Fischer (1974) is quick enough.
 */
export function differences(one: string, other: string): [Stretch[], Stretch[]] {
  const a = [...one]
  const b = [...other]
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
    }
  }
  const left = stretches()
  const right = stretches()
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      left.add(a[i++]!, true)
      right.add(b[j++]!, true)
    } else if (
      j >= b.length ||
      (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    ) {
      left.add(a[i++]!, false)
    } else right.add(b[j++]!, false)
  }
  return [left.all, right.all]
}

function stretches(): { all: Stretch[]; add(char: string, same: boolean): void } {
  const all: Stretch[] = []
  return {
    all,
    add(char, same) {
      const last = all.at(-1)
      if (last?.same === same) last.text += char
      else all.push({ text: char, same })
    },
  }
}

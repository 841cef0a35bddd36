import { useState } from 'react'

const KEY = 'yuzhi.linkage.purpose'

/** The purpose stated for reading numbers and phones in clear; forgotten when the tab closes. */
export function usePurpose(): [string, (purpose: string) => void] {
  const [purpose, setPurpose] = useState(() => sessionStorage.getItem(KEY) ?? '')
  return [
    purpose,
    (next) => {
      sessionStorage.setItem(KEY, next)
      setPurpose(next)
    },
  ]
}

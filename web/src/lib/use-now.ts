import { useEffect, useState } from 'react'

/** The time, renewed every `ms`, for clocks and "3 minutes ago". */
export function useNow(ms = 30_000): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), ms)
    return () => clearInterval(timer)
  }, [ms])
  return now
}

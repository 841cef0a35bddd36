import type { ReactNode } from 'react'

const shapes = {
  arrowUp: <path d="M8 13V3.5M4 7.5l4-4 4 4" />,
  arrowDown: <path d="M8 3v9.5M4 8.5l4 4 4-4" />,
  arrowRight: <path d="M3 8h9.5M8.5 4l4 4-4 4" />,
  chevron: <path d="m6 3.5 4.5 4.5L6 12.5" />,
  check: <path d="m3 8.5 3.5 3.5L13 4.5" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="2.8" />
      <path d="M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M3.4 12.6l1.1-1.1M11.5 4.5l1.1-1.1" />
    </>
  ),
  moon: <path d="M13.2 9.8A5.7 5.7 0 0 1 6.2 2.8a5.7 5.7 0 1 0 7 7Z" />,
  lock: <path d="M4 7.5h8v6H4zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2" />,
  search: <path d="M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.7-1.3L14 14" />,
  person: <path d="M8 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 8Zm-5.2 6c.5-2.6 2.6-4 5.2-4s4.7 1.4 5.2 4" />,
  desk: <path d="M2 3.5h12v8H2zM5.5 14h5M8 11.5V14" />,
  gauge: <path d="M2.5 12a6 6 0 1 1 11 0M8 10l2.6-3.6" />,
  database: (
    <>
      <ellipse cx="8" cy="3.8" rx="5" ry="2" />
      <path d="M3 3.8v8.4c0 1.1 2.2 2 5 2s5-.9 5-2V3.8M3 8c0 1.1 2.2 2 5 2s5-.9 5-2" />
    </>
  ),
  code: <path d="m5 4.5-3.5 3.5L5 11.5M11 4.5l3.5 3.5L11 11.5M9.3 3 6.7 13" />,
  alert: <path d="M8 2.2 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1" />,
  empty: <path d="M2 9.5 4 3.5h8l2 6v3.5H2zM2 9.5h3.5l1 1.5h3l1-1.5H14" />,
  offline: (
    <path d="M2 2l12 12M3 6.2a8.4 8.4 0 0 1 2.6-1.7m3-.7A8.6 8.6 0 0 1 13.2 6M5.2 9a5 5 0 0 1 2-1.1m2.6.5c.4.2.7.4 1 .7M8 12.2v.1" />
  ),
  home: <path d="M2.5 7.5 8 3l5.5 4.5V13.5h-4V10h-3v3.5h-4z" />,
  exit: <path d="M6 2.5H3v11h3M7 8h7M11 5l3 3-3 3" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof shapes

/** A small line icon in the colour of the text; decorative, so it needs words beside it. */
export function Icon({ name, size = '1em' }: { name: IconName; size?: string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  )
}

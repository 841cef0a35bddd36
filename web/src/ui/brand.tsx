/** The mark: a region's outline with data meeting in the middle. */
export function BrandMark({ size = '1.75rem' }: { size?: string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d="M16 2.5 28 9.2v13.6L16 29.5 4 22.8V9.2Z" strokeLinejoin="round" />
      <path d="M16 9v7m0 0 6 3.4M16 16l-6 3.4" strokeLinecap="round" />
      <circle cx="16" cy="16" r="2.6" fill="currentColor" stroke="none" />
    </svg>
  )
}

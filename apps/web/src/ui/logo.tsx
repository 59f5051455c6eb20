/** A keyhole over water. */
export function Logo({ className = 'size-7' }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className={className}>
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <circle cx="16" cy="12.5" r="4.5" className="fill-on-accent" />
      <path d="M14.2 15h3.6l1.2 7h-6z" className="fill-on-accent" />
      <path
        d="M6 25.5c2.5-2 5-2 7.5 0s5 2 7.5 0 3.5-1.6 5-1.2"
        className="stroke-on-accent opacity-60"
        fill="none"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  )
}

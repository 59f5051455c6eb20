const SHAPES = {
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  ok: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m8.2 12.4 2.6 2.6 5-5.4" />
    </>
  ),
  warning: (
    <>
      <path d="M12 4 2.8 19.5h18.4z" />
      <path d="M12 10v4.2m0 2.3v.1" />
    </>
  ),
  failed: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m9 9 6 6m0-6-6 6" />
    </>
  ),
  unknown: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9.6 9.6a2.5 2.5 0 1 1 3.7 2.2c-.9.5-1.3 1-1.3 1.9m0 2.7v.1" />
    </>
  ),
  skipped: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8.5 12h7" />
    </>
  ),
  waiting: <circle cx="12" cy="12" r="9" strokeDasharray="2 3.65" />,
  asking: <path d="M12 3a9 9 0 1 1-9 9" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11.2v5m0-8.3v.1" />
    </>
  ),
  copy: (
    <>
      <rect x="9" y="9" width="11" height="11" rx="2" />
      <path d="M5.5 15H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v.5" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8.5" r="3.5" />
      <path d="M5 20c.6-3.8 3.4-6 7-6s6.4 2.2 7 6" />
    </>
  ),
  language: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M3.2 12h17.6M12 3c-5.2 5-5.2 13 0 18 5.2-5 5.2-13 0-18Z" />
    </>
  ),
  down: <path d="m6.5 9.5 5.5 5.5 5.5-5.5" />,
  start: <path d="m14.5 6-6 6 6 6" />,
  end: <path d="m9.5 6 6 6-6 6" />,
  plus: <path d="M12 5v14m-7-7h14" />,
  out: <path d="M13 5h6v6m0-6-9 9M10 6H6a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-4" />,
  show: (
    <>
      <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z" />
      <circle cx="12" cy="12" r="2.8" />
    </>
  ),
  hide: (
    <>
      <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z" />
      <circle cx="12" cy="12" r="2.8" />
      <path d="m4 4 16 16" />
    </>
  ),
  edit: <path d="M4.5 19.5h3.6L19.2 8.4l-3.6-3.6L4.5 15.9zM13 7.4l3.6 3.6" />,
  swap: <path d="M7 4 3.5 7.5 7 11m-3.5-3.5H17M17 13l3.5 3.5L17 20m3.5-3.5H7" />,
  no: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m5.8 5.8 12.4 12.4" />
    </>
  ),
} as const
export type IconName = keyof typeof SHAPES

/** Decoration: what an icon says is always said in words too. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      className={`size-[1.25em] shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {SHAPES[name]}
    </svg>
  )
}

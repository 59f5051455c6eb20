import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon, type IconName } from './icon.tsx'

const LOOKS = {
  primary: 'bg-accent text-on-accent border-transparent hover:bg-accent-deep',
  secondary: 'bg-surface text-ink border-edge hover:bg-sunken',
  subtle: 'border-transparent text-soft hover:bg-sunken hover:text-ink',
  danger: 'bg-danger text-on-danger border-transparent hover:bg-danger-deep',
} as const
const INACTIVE = 'bg-sunken text-soft border-line'
const SHAPE =
  'inline-flex min-h-10 items-center justify-center gap-2 rounded-control border px-4 py-1.5 text-center font-semibold transition-colors'

export type Look = keyof typeof LOOKS

/** The look of a button, for links that lead to where something is done. */
export const buttonClass = (look: Look = 'secondary') => `${SHAPE} ${LOOKS[look]}`

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look
  icon?: IconName
  /** At work: keeps the focus, refuses another press. */
  busy?: boolean
  /** Not yet: keeps the focus, refuses a press. */
  held?: boolean
  children: ReactNode
  ref?: Ref<HTMLButtonElement>
}

export function Button({
  look = 'secondary',
  icon,
  busy = false,
  held = false,
  className = '',
  disabled,
  onClick,
  type = 'button',
  children,
  ...rest
}: ButtonProps) {
  const waits = busy || held
  const inactive = disabled === true || waits
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled}
      aria-disabled={waits || undefined}
      aria-busy={busy || undefined}
      onClick={waits ? (event) => event.preventDefault() : onClick}
      className={`${SHAPE} ${inactive ? INACTIVE : LOOKS[look]} ${className}`}
    >
      {busy ? <Icon name="asking" className="animate-turn" /> : icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

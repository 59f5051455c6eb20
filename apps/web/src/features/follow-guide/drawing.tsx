import type { ReactNode } from 'react'
import { Icon } from '../../ui/icon.tsx'

/**
 * The pieces of a picture: a likeness of Kraken's dialog in the product's own colours. Nothing in it can be pressed and nothing is
 * read out; what it shows is said beside it.
 */

/** How a piece is pointed out: as what to touch, or as what a test found wrong. */
export type Ring = 'touch' | 'grave' | 'warning' | undefined

const RINGS = {
  touch: 'outline-2 outline-offset-2 outline-accent',
  grave: 'outline-3 outline-offset-2 outline-bad bg-bad-tint',
  warning: 'outline-3 outline-offset-2 outline-warn bg-warn-tint',
} as const
const ringClass = (ring: Ring) => (ring ? RINGS[ring] : '')

export const Window = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="rounded-control border border-line bg-surface p-3">
    <p className="mb-2.5 font-semibold">{title}</p>
    {children}
  </div>
)

/** A box; a tick is mark enough for the ones to touch. */
export function Tick({ children, on, ring }: { children: ReactNode; on: boolean; ring: Ring }) {
  return (
    <p
      data-ring={ring}
      className={`flex w-fit items-start gap-1.5 rounded-tag leading-4 ${ringClass(ring)} ${on || ring ? '' : 'text-soft'}`}
    >
      <span
        className={`flex size-4 shrink-0 items-center justify-center rounded-[0.2rem] border ${on ? 'border-accent bg-accent text-on-accent' : 'border-edge bg-surface'}`}
      >
        {on && <Icon name="check" className="size-3.5! [stroke-width:3]" />}
      </span>
      {children}
    </p>
  )
}

export function Switch({ children, on, ring }: { children: ReactNode; on: boolean; ring: Ring }) {
  return (
    <p
      data-ring={ring}
      className={`flex items-center justify-between gap-3 rounded-tag leading-5 ${ringClass(ring)} ${on || ring ? '' : 'text-soft'}`}
    >
      {children}
      <span className={`flex h-4 w-7 shrink-0 rounded-full border p-0.5 ${on ? 'justify-end border-accent bg-accent' : 'border-edge'}`}>
        <span className={`size-2.5 rounded-full ${on ? 'bg-on-accent' : 'bg-edge'}`} />
      </span>
    </p>
  )
}

export const Press = ({ children, ring, main = false }: { children: ReactNode; ring?: Ring; main?: boolean }) => (
  <span
    data-ring={ring}
    className={`inline-block rounded-tag border px-2 py-0.5 font-semibold ${main ? 'border-accent bg-accent text-on-accent' : 'border-edge'} ${ringClass(ring)}`}
  >
    {children}
  </span>
)

export const Input = ({ label, children, ring }: { label: string; children?: ReactNode; ring?: Ring }) => (
  <div data-ring={ring} className={`min-w-0 flex-1 rounded-tag ${ringClass(ring)}`}>
    <p className="text-soft">{label}</p>
    <p translate="no" className="value min-h-6.5 rounded-tag border border-edge px-1.5 py-0.5">
      {children}
    </p>
  </div>
)

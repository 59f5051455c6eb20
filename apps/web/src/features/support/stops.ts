import type { KeyboardEvent } from 'react'

/** Marks what the arrow keys stop at: the search field and the results. */
export const STOP = { 'data-stop': '' } as const

const STEPS = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
])

const stops = () => [...document.querySelectorAll<HTMLElement>('[data-stop]')]

/** Moves the focus to the next or the last stop. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>) {
  const step = STEPS.get(event.key)
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  const all = stops()
  const to = all[all.indexOf(event.currentTarget) + step]
  if (!to) return
  event.preventDefault()
  to.focus()
}

/** Opens the first result, if there is one. */
export const openFirst = () =>
  stops()
    .find((stop) => stop instanceof HTMLAnchorElement)
    ?.click()

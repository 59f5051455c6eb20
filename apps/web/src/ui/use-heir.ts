import { type RefCallback, useCallback } from 'react'

/**
 * The ref of something that is pressed and then is gone: whoever had the focus on it goes on from its heir, where the browser would
 * begin at the top of the page again.
 *
 * @param id - of the element that takes the focus over; it has to be one that can.
 */
export const useHeir = (id: string): RefCallback<HTMLElement> =>
  useCallback(
    (pressed) => () => {
      if (document.activeElement === pressed) document.getElementById(id)?.focus()
    },
    [id],
  )

import { expect, type Page } from '@playwright/test'

/** What is on the page outside brackets, that is, fixed in code; see {@link expectFromCatalogue}. */
const looseTexts = () => {
  const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false })
  const names = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'alt', 'title', 'placeholder']
  // What has neither letter nor digit says nothing: an arrow, a dash, a full stop.
  const isLoose = (text: string) => /[\p{L}\p{N}]/u.test(text) && !/^⟦.*⟧$/su.test(text)
  const loose: string[] = isLoose(document.title) ? [`title: ${document.title}`] : []

  const walk = (element: Element) => {
    // What is not to be translated is a name, a value, or a word of Kraken's.
    if (element.getAttribute('translate') === 'no' || ['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(element.tagName) || !seen(element)) return
    for (const name of names) {
      const text = element.getAttribute(name)?.trim() ?? ''
      if (isLoose(text)) loose.push(`${name}: ${text}`)
    }
    for (const child of element.childNodes) {
      const text = child instanceof Text ? (child.nodeValue?.trim() ?? '') : ''
      if (isLoose(text)) loose.push(text)
      if (child instanceof Element) walk(child)
    }
  }
  walk(document.body)
  return loose
}

/**
 * Fails on any text of the page, in the pseudo-language, that did not come from the catalogue: there every text is in brackets.
 * Values, names and Kraken's own words stand in elements with `translate="no"` and are passed over.
 */
export async function expectFromCatalogue(page: Page) {
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  expect(await page.evaluate(looseTexts)).toEqual([])
}

/** Fails when a page is wider than its window, or anything on it sticks out at either side. */
export async function expectNothingSticksOut(page: Page) {
  const out = await page.evaluate(() => {
    const width = document.documentElement.clientWidth
    return [...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('.sr-only') && element.checkVisibility())
      .filter((element) => {
        const { left, right, width: own } = element.getBoundingClientRect()
        return own > 0 && (left < -1 || right > width + 1)
      })
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`)
  })
  expect(out).toEqual([])
}

import { type CatalogueTag, chooseLanguage, isCatalogue } from './choice.ts'

const KEY = 'keyhaven.language'

/** The language that this browser read last. */
export function remembered(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    // Its owner forbids pages to keep anything.
    return null
  }
}

/** The language that is most likely read, before it is known who is there. */
export const likelyLanguage = (): CatalogueTag => chooseLanguage({ remembered: remembered(), browser: navigator.languages })

export function remember(tag: string) {
  try {
    localStorage.setItem(KEY, tag)
  } catch {
    // Then it is asked of the browser's own settings each time.
  }
}

/** Takes `?language=de` out of the address: a link may say in which language it is meant. */
export function takeFromAddress() {
  const url = new URL(location.href)
  const tag = url.searchParams.get('language')
  if (!isCatalogue(tag)) return
  remember(tag)
  url.searchParams.delete('language')
  history.replaceState(history.state, '', url)
}

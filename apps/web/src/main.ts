import './app/no-eval.ts'
import { askWhoIsThere } from './api/early.ts'
import { takeToken } from './api/link-token.ts'
import { fetchPageAt, shownFirstAt } from './app/page-code.ts'
import { showUnreachable } from './app/unreachable.ts'
import { loadLanguage } from './texts/catalogues.ts'
import { likelyLanguage, takeFromAddress } from './texts/memory.ts'
import './styles.css'

// Small, and there long before the code that draws: what a page needs is asked for at once, and not one after the other.
takeToken()
takeFromAddress()
void askWhoIsThere(shownFirstAt(location.pathname))
// Most likely the right one. Who shows it deals with a failure.
loadLanguage(likelyLanguage()).catch(() => {})
import('./schemas.ts')
  .then(() => {
    fetchPageAt(location.pathname)
    return import('./app/start.tsx')
  })
  .catch(showUnreachable)
new Worker(new URL('./texts/warm-up.ts', import.meta.url), { type: 'module' })

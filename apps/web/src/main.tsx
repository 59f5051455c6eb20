import './app/no-eval.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { fetchPageAt } from './app/pages.ts'
import { takeToken } from './features/first-admin/token.ts'
import { loadLanguage } from './texts/catalogues.ts'
import { likelyLanguage, takeFromAddress } from './texts/memory.ts'
import './styles.css'

takeToken()
takeFromAddress()
// Most likely the right one; fetched while the server is asked who is there. Who shows it deals with a failure.
loadLanguage(likelyLanguage()).catch(() => {})
fetchPageAt(location.pathname)

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

import './app/no-eval.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { fetchPageAt } from './app/pages.ts'
import { takeToken } from './features/first-admin/token.ts'
import './styles.css'

takeToken()
fetchPageAt(location.pathname)

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

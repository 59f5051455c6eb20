import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { firstPage } from './first-page.ts'
import { precompress } from './precompress.ts'

// Without what starts it: a browser that is watched, by Lighthouse too, reads a file anew for the first error that is made from within
// it, and React makes some as it starts.
const BASE =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|wouter|regexparam|@tanstack)\/(?!.*[iI]nfiniteQuery(Observer|Behavior)?\.)|web\/src\/app\/(?!.*-page\.|staff-|link-routes|start\.)|web\/src\/api\/(accounts|api-error|attention|exchanges|request|session)\.|web\/src\/(ui|texts)\/(?!dialog|entrance|error-summary|make-strange|meaning|rare-|select|text-area)[^/]+$|web\/src\/features\/(show-verification\/|(add-account\/name-problem|follow-guide\/kraken-words)\.)|packages\/kraken-words\/src\/words\./
// An account's page and the staff's share it: one file, where each piece by itself would be one.
const SHOWN =
  /web\/src\/features\/show-account\/(?!.*-page\.|account\.|account-(gone|head)|previous|rename|use-verify|group|event|verification-)/
// What pages beyond the panel ask for comes with them.
const SCHEMAS =
  /node_modules\/zod\/|packages\/contract\/(?!src\/(account-details|account-verifications|admin-addresses|attention|audit-action|audit-trail|egress-health|first-admin|lift-budget|mails|people|private-key|replace-credentials|statistics|support[a-z-]*|verification-code|permissions)\.)|web\/src\/schemas\.ts/
const server = 'http://127.0.0.1:8080'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), firstPage(['base', 'schemas', 'start']), precompress()],
  build: {
    target: 'es2023',
    manifest: true,
    // The content security policy allows no data: but for images, and a hashed file is cached for ever anyway.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What asks for everything else must not wait for it.
            { name: 'first', tags: ['$initial'], priority: 1 },
            // What every page needs comes in two files: they pack better than a dozen small ones, and one is at work while the other comes.
            { name: 'schemas', test: SCHEMAS },
            { name: 'base', test: BASE },
            // Counted on every page, which so fetches nothing of an account's.
            { name: 'attention', test: /packages\/contract\/src\/attention\.|web\/src\/api\/attention-endpoint\./ },
            // What every list needs comes in one piece.
            { name: 'lists', test: /web\/src\/(ui\/(lists\/|dialog\.)|features\/list-accounts\/health\.)|nfiniteQuery/ },
            { name: 'shown', test: SHOWN },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': server, '/practice': server } },
})

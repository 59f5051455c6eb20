import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { precompress } from './precompress.ts'

const BASE =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|wouter|regexparam|zod|@tanstack)\/|packages\/contract\/|web\/src\/(app|api|ui)\/(?!.*-page\.)|web\/src\/texts\/[^/]+$/
const server = 'http://127.0.0.1:8080'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), precompress()],
  build: {
    target: 'es2023',
    manifest: true,
    // The content security policy allows no data: but for images, and a hashed file is cached for ever anyway.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What every page needs comes in one file: it packs better than a dozen small ones and is fetched in one go.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: BASE }] } } },
  },
  server: { proxy: { '/api': server, '/practice': server } },
})

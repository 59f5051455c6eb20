import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'apps/{server,web,kraken-twin,bench}/**/*.test.ts', 'tools/**/*.test.ts'],
    // Real databases, sockets and password hashes on two cores that other work shares: generous, and reached only by what hangs.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

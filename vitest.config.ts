import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'apps/{server,web,kraken-twin,bench}/**/*.test.ts', 'tools/**/*.test.ts'],
    // Every core works: by itself the runner leaves one to itself, which is half of a machine with two.
    maxWorkers: '100%',
    // No test puts anything into a module's state, so files that follow each other in one process share what is loaded.
    isolate: false,
    // Real databases, processes and password hashes on two cores that other work shares: generous, and reached only by what hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})

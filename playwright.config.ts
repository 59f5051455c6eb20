import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'apps/e2e/tests',
  outputDir: 'test-results/playwright',
  // Generous, and reached only by what hangs: the two cores may be shared with other work.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    trace: 'off',
    // What turns and breathes while something is awaited says it in words too, and costs a processor that draws it.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(process.env.CHROMIUM && { executablePath: process.env.CHROMIUM }),
      // Without its sandbox Chromium runs as root too; the other flags keep it from calling home.
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'],
    },
  },
})

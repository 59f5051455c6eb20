import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('how much there is to be measured reaches the benchmark', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'bench.ts'), '--rows', 'many'], { encoding: 'utf8' })
  expect(stderr).toContain('--rows N')
  expect(status).toBe(2)
})

import { expect, test } from 'vitest'
import { parseDone } from './memory.ts'

test.each([
  [null, []],
  ['', []],
  ['3,1', [1, 3]],
  ['1,1,2', [1, 2]],
  ['0,9,1e0,-1,two, 4', []],
  ['8', [8]],
])('%j holds the steps %j', (text, steps) => {
  expect(parseDone(text)).toEqual(steps)
})

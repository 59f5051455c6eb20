import type { FindingCode } from '@keyhaven/contract'
import { expect, test } from 'vitest'
import { mendedBy } from './mended-by.ts'

const by = (...codes: FindingCode[]) => mendedBy(codes.map((code) => ({ code })))

test('a key that can no longer be used, or soon cannot, takes another key, whatever else is wrong with it', () => {
  expect(by('expired')).toBe('new-keys')
  expect(by('missing', 'key-not-recognised')).toBe('new-keys')
  expect(by('expires-soon')).toBe('new-keys')
})

test('what is ticked or written at the exchange is mended there', () => {
  expect(by('missing')).toBe('at-exchange')
  expect(by('egress-not-listed', 'unrestricted')).toBe('at-exchange')
  expect(by('slow', 'excess')).toBe('at-exchange')
})

test('a slow exchange is nothing that the owner mends', () => {
  expect(by()).toBe('nothing')
  expect(by('slow')).toBe('nothing')
})

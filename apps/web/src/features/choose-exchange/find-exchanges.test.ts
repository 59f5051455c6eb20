import type { ExchangeView } from '@keyhaven/contract'
import { expect, test } from 'vitest'
import { findExchanges } from './find-exchanges.ts'

const NAMES = ['Kraken', 'Kraken (practice)', 'Bolsa São Paulo']
const exchanges = NAMES.map((name) => ({ name }) as ExchangeView)

test.each([
  ['', NAMES],
  ['  ', NAMES],
  ['kra', ['Kraken', 'Kraken (practice)']],
  ['PRAC kra', ['Kraken (practice)']],
  ['sao', ['Bolsa São Paulo']],
  ['aken', []],
  ['kraken sao', []],
])('%j finds %j', (search, found) => {
  expect(findExchanges(exchanges, search, ({ name }) => name).map(({ name }) => name)).toEqual(found)
})

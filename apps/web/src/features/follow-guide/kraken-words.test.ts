import { PERMISSIONS } from '@keyhaven/contract'
import { expect, test } from 'vitest'
import { byColumns, isKrakenStatus, krakenBox } from './kraken-words.ts'

test('every right is named by the box that grants it in Kraken’s dialog', () => {
  expect(krakenBox('modify-trades')).toBe('Orders and trades → Create & modify orders')
  expect(krakenBox('create-ws-token')).toBe('WebSocket interface → On')
  for (const permission of Object.values(PERMISSIONS).flat()) expect(krakenBox(permission)).not.toBe(permission)
})

test('a right that we do not know keeps Kraken’s own name for it', () => {
  expect(krakenBox('teleport-funds')).toBe('teleport-funds')
})

test('every right stands once, beneath the column of its box', () => {
  const all = [...Object.values(PERMISSIONS).flat(), 'teleport-funds']
  const columns = byColumns(all.map((permission) => ({ permission, state: 'granted' })))
  expect(columns.map(({ group }) => group)).toEqual(['Funds permissions', 'Orders and trades', 'Data', 'WebSocket interface', undefined])
  expect(columns.flatMap(({ boxes }) => boxes.map(({ permission }) => permission)).toSorted()).toEqual(all.toSorted())
  expect(columns.at(-1)?.boxes).toEqual([
    { permission: 'add-withdraw-address', state: 'granted', box: 'Add withdrawal addresses', known: true },
    { permission: 'update-withdraw-address', state: 'granted', box: 'Update withdrawal addresses', known: true },
    { permission: 'teleport-funds', state: 'granted', box: 'teleport-funds', known: false },
  ])
})

test('a column of which nothing is known is left out', () => {
  expect(byColumns([{ permission: 'query-ledger', state: 'missing' }])).toEqual([
    { group: 'Data', boxes: [{ permission: 'query-ledger', state: 'missing', box: 'Query ledger entries', known: true }] },
  ])
})

test('a status that Kraken has never used before stays in Kraken’s words', () => {
  expect(['online', 'post_only', 'on_holiday'].map(isKrakenStatus)).toEqual([true, true, false])
})

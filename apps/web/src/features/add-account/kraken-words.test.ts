import { PERMISSIONS } from '@keyhaven/contract'
import { expect, test } from 'vitest'
import { krakenBox } from './kraken-words.ts'

test('every right is named by the box that grants it in Kraken’s dialog', () => {
  expect(krakenBox('modify-trades')).toBe('Orders and trades → Create & modify orders')
  expect(krakenBox('create-ws-token')).toBe('WebSocket interface → On')
  for (const permission of Object.values(PERMISSIONS).flat()) expect(krakenBox(permission)).not.toBe(permission)
})

test('a right that we do not know keeps Kraken’s own name for it', () => {
  expect(krakenBox('teleport-funds')).toBe('teleport-funds')
})

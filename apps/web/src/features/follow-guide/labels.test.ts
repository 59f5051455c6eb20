import { COLUMNS, KRAKEN } from '@keyhaven/kraken-words'
import { expect, test } from 'vitest'
import { texts } from '../../texts/en/guide-steps.ts'

const WORDS = new Set<string>([...Object.values(KRAKEN), ...COLUMNS.flatMap(({ boxes }) => boxes.map(([, box]) => box))])

test('what the guide puts in brackets are Kraken’s own words', () => {
  const labels = [...JSON.stringify(texts.steps).matchAll(/\[(.+?)\]/g)].map(([, label]) => label ?? '')
  expect(labels.length).toBeGreaterThan(10)
  expect(labels.filter((label) => !WORDS.has(label))).toEqual([])
})

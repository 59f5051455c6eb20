import { expect, test } from 'vitest'
import { chooseLanguage } from './choose-language.ts'

test.each<[named: unknown, reader: string | undefined, accepted: string | undefined, chosen: string]>([
  ['de', 'fr', 'ja', 'de'],
  ['AR-xb', 'fr', undefined, 'ar-XB'],
  ['toString', 'fr', 'ja', 'fr'],
  [['de', 'nl'], undefined, 'ja', 'ja'],
  [undefined, 'xx', 'ja', 'ja'],
  [undefined, undefined, 'pt-PT, en;q=0.5', 'pt-BR'],
  [undefined, undefined, 'en;q=0.5, sv, nl;q=0.8', 'nl'],
  [undefined, undefined, 'de;q=0, *', 'en'],
  [undefined, undefined, ', ;q=, ;;', 'en'],
  [undefined, undefined, undefined, 'en'],
])('named %j, known as %j, accepting %j: %s', (named, reader, accepted, chosen) => {
  expect(chooseLanguage(named, reader, accepted)).toBe(chosen)
})

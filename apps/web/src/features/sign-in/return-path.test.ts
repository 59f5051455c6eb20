import { expect, test } from 'vitest'
import { returnPath, signInPath } from './return-path.ts'

const origin = 'https://keyhaven.example'

test('leads back to the page that was asked for', () => {
  const path = signInPath('/accounts/new/kraken?from=mail')
  expect(returnPath(new URL(path, origin).search, origin)).toBe('/accounts/new/kraken?from=mail')
})

test.each(['//evil.example/x', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)', 'accounts', '/sign-in?to=/sign-in', ''])(
  'never follows %j',
  (to) => {
    expect(returnPath(`?${new URLSearchParams({ to })}`, origin)).toBe('/accounts')
  },
)

test('without a page to go back to, the accounts it is', () => {
  expect(signInPath('/')).toBe('/sign-in')
  expect(returnPath('', origin)).toBe('/accounts')
})

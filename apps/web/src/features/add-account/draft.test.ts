import { AccountDraft } from '@keyhaven/contract'
import { expect, test } from 'vitest'
import { judgeDraft, type KeysDraft, visibleFindings } from './draft.ts'

const bytes = (count: number, fill = 'A') => fill.repeat(Math.floor((count / 3) * 4))
const publicKey = bytes(42)
const privateKey = `${bytes(63)}AA==`
const both = new Set(['publicKey', 'privateKey'] as const)

test('three whole fields may be tested, in the form in which they will be sent', () => {
  const draft = AccountDraft.safeParse({ name: ' Main ', publicKey: ` ${publicKey}\n`, privateKey: `"${privateKey}"` })
  expect(draft.data).toEqual({ name: 'Main', publicKey, privateKey })
})

test.each([
  ['without a name', { name: ' ', publicKey, privateKey }],
  ['with one key missing', { name: 'Main', publicKey, privateKey: '' }],
  ['with swapped keys', { name: 'Main', publicKey: privateKey, privateKey: publicKey }],
  ['with a cut key', { name: 'Main', publicKey: publicKey.slice(1), privateKey }],
])('%s nothing may be tested', (_, draft) => {
  expect(AccountDraft.safeParse(draft).success).toBe(false)
})

test('an empty field is not called wrong, nor is one that is still being typed in', () => {
  expect(visibleFindings({ publicKey: '', privateKey: '' }, both)).toEqual({})
  expect(visibleFindings({ publicKey, privateKey: '' }, both)).toEqual({})
  expect(visibleFindings({ publicKey: 'AbC', privateKey }, new Set(['privateKey']))).toEqual({})
})

test('a finding stands beside the field that it is about', () => {
  expect(visibleFindings({ publicKey: publicKey.slice(1), privateKey }, both)).toMatchObject({ publicKey: { code: 'wrong-length' } })
  expect(visibleFindings({ publicKey: privateKey, privateKey: publicKey }, both)).toMatchObject({ privateKey: { code: 'swapped' } })
})

const judge = (draft: Partial<KeysDraft>) => judgeDraft({ name: 'Main', publicKey, privateKey, insisted: [], ...draft })
const short = publicKey.slice(4)

test('a length that we have not seen is a wall only until the person insists', () => {
  expect(judge({ publicKey: short })).toEqual({ valid: undefined, errors: { publicKey: 'wrong-length' } })
  expect(judge({ publicKey: ` ${short}\n`, name: ' Main ', insisted: ['publicKey'] })).toEqual({
    valid: { name: 'Main', publicKey: short, privateKey, insisted: ['publicKey'] },
    errors: {},
  })
})

test.each([
  ['the other field’s length', { publicKey: short, insisted: ['privateKey'] }, 'publicKey'],
  ['characters that no key has', { publicKey: `${short}!!!!`, insisted: ['publicKey'] }, 'publicKey'],
  ['swapped keys', { publicKey: privateKey, privateKey: publicKey, insisted: ['publicKey', 'privateKey'] }, 'privateKey'],
  ['a missing name', { name: ' ', publicKey: short, insisted: ['publicKey'] }, 'name'],
] satisfies [string, Partial<KeysDraft>, string][])('insisting does not help against %s', (_, draft, field) => {
  const { valid, errors } = judge(draft)
  expect([valid, Object.keys(errors)]).toEqual([undefined, [field]])
})

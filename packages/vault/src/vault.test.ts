import { inspect } from 'node:util'
import { type SealContext, type SealedBox, SecretText } from '@keyhaven/core'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generateMasterKey, parseKeyRing } from './key-ring.ts'
import { makeVault } from './vault.ts'
import { VaultError } from './vault-error.ts'

const oldKey = generateMasterKey()
const newKey = generateMasterKey()
const vault = makeVault(parseKeyRing(`old:${oldKey}`))
const context: SealContext = { purpose: 'credentials', id: 'account-1', ownerId: 'owner-1' }
const secret = 'kQH5HW/8p1uGOVjbgWA7FunAmGO8lsSUXNsu3eow76sz84Q18fWxnyRzBHCd3pd5nE9qa99HAZtuZuj6F1huXg=='

const seal = (text = secret) => vault.seal(new SecretText(text), context)
const failure = (action: () => unknown): VaultError => {
  try {
    action()
  } catch (error) {
    if (error instanceof VaultError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('a sealed secret', () => {
  test('opens to the very text that was sealed, whatever text it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => vault.open(seal(text), context).reveal() === text))
  })

  test('stays closed when any one bit of the box is flipped', () => {
    const box = seal()
    for (const index of box.bytes.keys()) {
      for (let bit = 0; bit < 8; bit++) {
        const bytes = Uint8Array.from(box.bytes, (byte, at) => (at === index ? byte ^ (1 << bit) : byte))
        expect(failure(() => vault.open({ ...box, bytes }, context)).code, `byte ${index}, bit ${bit}`).toBe('not-openable')
      }
    }
  })

  test('stays closed when the box is cut off anywhere, or longer', () => {
    const box = seal()
    for (const length of box.bytes.keys())
      expect(failure(() => vault.open({ ...box, bytes: box.bytes.subarray(0, length) }, context)).code).toBe('not-openable')
    expect(failure(() => vault.open({ ...box, bytes: Buffer.concat([box.bytes, Buffer.of(0)]) }, context)).code).toBe('not-openable')
  })

  test.for<[string, Partial<SealContext>]>([
    ['account', { id: 'account-2' }],
    ['owner', { ownerId: 'owner-2' }],
    ['purpose', { purpose: 'practice-key' }],
    ['account and owner whose ids read the same in a row', { id: 'account-1o', ownerId: 'wner-1' }],
  ])('stays closed for another %s', ([, other]) => {
    expect(failure(() => vault.open(seal(), { ...context, ...other })).code).toBe('not-openable')
  })

  test("stays closed when half of it is another box's", () => {
    const [one, two] = [seal(), seal()]
    const bytes = Buffer.concat([one.bytes.subarray(0, 61), two.bytes.subarray(61)])
    expect(failure(() => vault.open({ ...one, bytes }, context)).code).toBe('not-openable')
  })

  test('is told apart by an unknown master key, whose id is named', () => {
    const error = failure(() => makeVault(parseKeyRing(`new:${newKey}`)).open(seal(), context))
    expect(error.code).toBe('unknown-master-key')
    expect(error.message).toContain('"old"')
  })

  test("stays closed under another master key of the same id, and under another id of the same key's ring", () => {
    expect(failure(() => makeVault(parseKeyRing(`old:${newKey}`)).open(seal(), context)).code).toBe('not-openable')
    const both = makeVault(parseKeyRing(`new:${newKey},old:${oldKey}`))
    expect(failure(() => both.open({ ...seal(), masterKeyId: 'new' }, context)).code).toBe('not-openable')
  })

  test('opens after a newer master key was added, which seals what comes next', () => {
    const both = makeVault(parseKeyRing(`new:${newKey},old:${oldKey}`))
    expect(both.open(seal(), context).reveal()).toBe(secret)

    const next = both.seal(new SecretText(secret), context)
    expect(next.masterKeyId).toBe('new')
    expect(
      makeVault(parseKeyRing(`new:${newKey}`))
        .open(next, context)
        .reveal(),
    ).toBe(secret)
  })

  test('looks different each time that it is sealed, in every part', () => {
    const [one, two] = [seal(), seal()]
    for (let at = 1; at < one.bytes.length; at += 12)
      expect(Buffer.from(one.bytes.subarray(at, at + 12))).not.toEqual(Buffer.from(two.bytes.subarray(at, at + 12)))
  })

  test('is in no error, box or printed vault, in no encoding', () => {
    const box: SealedBox = seal()
    const closed = failure(() => vault.open(box, { ...context, ownerId: 'owner-2' }))
    const unknown = failure(() => vault.open({ ...box, masterKeyId: 'lost' }, context))
    const opened = vault.open(box, context)
    const written = [closed, unknown, box, vault, opened].map((it) => inspect(it, { depth: 9, showHidden: true, maxArrayLength: null }))
    const everything = `${written.join()}${JSON.stringify([closed, unknown, box, opened])}${Buffer.from(box.bytes).toString('latin1')}`

    const bytes = Buffer.from(secret)
    const forms = [secret, bytes.toString('base64').slice(0, -4), bytes.toString('hex'), encodeURIComponent(secret), bytes.join()]
    for (const form of forms) expect(everything).not.toContain(form)
    for (const form of ['base64', 'hex'] as const) expect(everything).not.toContain(Buffer.from(oldKey, 'base64').toString(form))
  })
})

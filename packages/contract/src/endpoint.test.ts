import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { isAllowed, ROLE_PERMISSIONS } from './permissions.ts'
import { ROLES } from './roles.ts'

const RIGHT = { method: 'GET', path: '/api/things', replies: { 204: z.void() } } as const

test('an endpoint without its permission or its audit event, or with one that nobody knows, does not compile', () => {
  const right = endpoint({ ...RIGHT, permission: 'session.read', audit: null })
  // @ts-expect-error no permission
  endpoint({ ...RIGHT, audit: null })
  // @ts-expect-error no audit event, and not said that there is none
  endpoint({ ...RIGHT, permission: 'session.read' })
  // @ts-expect-error unknown permission
  endpoint({ ...RIGHT, permission: 'things.read', audit: null })
  // @ts-expect-error unknown audit event
  endpoint({ ...RIGHT, permission: 'session.read', audit: 'thing.read' })
  // What was said stays known to the letter.
  const path: '/api/things' = right.path
  expect(path).toBe('/api/things')
})

test('who has signed in may do all that nobody may, and no role may less than a user', () => {
  for (const role of ROLES) {
    for (const permission of [...ROLE_PERMISSIONS.nobody, ...ROLE_PERMISSIONS.user]) expect(isAllowed(role, permission), role).toBe(true)
  }
  expect(isAllowed(undefined, 'session.read')).toBe(true)
  expect(isAllowed(undefined, 'own-accounts.read')).toBe(false)
  expect(isAllowed('user', 'support.read')).toBe(false)
  expect(isAllowed('support', 'support.read')).toBe(true)
})

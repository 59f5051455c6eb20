import { readSession } from '@keyhaven/contract'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { permissions, routeOf } from './permissions.ts'

const handler = async () => 'done'

test('a route below /api, or one that changes something, is not served without an endpoint that says who may use it', async () => {
  const app = Fastify()
  await app.register(permissions)
  expect(() => app.get('/api/things', handler)).toThrow('the route GET /api/things has no endpoint')
  expect(() => app.post('/things', handler)).toThrow('has no endpoint')
  expect(() => app.get('/api/docs-of-mine', handler)).toThrow('has no endpoint')
  expect(() => app.get('/healthz', handler)).not.toThrow()
  expect(() => app.get('/*', handler)).not.toThrow()
  const { method, url, config } = routeOf(app, readSession)
  expect(() => app.route({ method, url, config, handler })).not.toThrow()
  await app.close()
})

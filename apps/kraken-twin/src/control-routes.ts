import { isDeepStrictEqual } from 'node:util'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { KEY_PATHS, notForOneKey, OTHER_PATHS, Settings, toShownCall, toShownFault, toShownKey } from './control-form.ts'
import { PageError, parseBody } from './page-errors.ts'
import type { ControlRight } from './page-visitors.ts'
import type { Switches } from './switches.ts'
import type { IssuedKey, Twin } from './types.ts'

const SHOWN_CALLS = 50

interface ControlRoutesOptions {
  twin: Twin
  /** Throws for a request that may not control anything. */
  rightOf: (request: FastifyRequest) => Exclude<ControlRight, 'nobody'>
  /** The keys of whoever asks. */
  keysOf: (request: FastifyRequest) => readonly IssuedKey[]
}

type Ids = { Params: { id: string } }

/** The JSON routes behind the control page: how the exchange behaves for one of the caller's keys, or for everybody. */
export const controlRoutes: FastifyPluginAsync<ControlRoutesOptions> = async (app, { twin, rightOf, keysOf }) => {
  app.addHook('onRequest', async (request) => void rightOf(request))

  const everybody = (request: FastifyRequest): undefined => {
    if (rightOf(request) !== 'everything') throw new PageError('not-allowed')
  }
  const ownKey = (request: FastifyRequest<Ids>): IssuedKey => {
    const key = keysOf(request).find(({ id }) => id === request.params.id)
    if (!key) throw new PageError('not-found')
    return key
  }

  app.get('/', async (request) => ({
    everybody: rightOf(request) === 'everything',
    keys: keysOf(request).map((key) => toShownKey(key, isChanged(twin, key.publicKey))),
    paths: { key: KEY_PATHS, other: OTHER_PATHS },
  }))

  app.get('/everybody', async (request) => view(twin, everybody(request)))
  app.get<Ids>('/keys/:id', async (request) => view(twin, ownKey(request).publicKey))

  app.patch('/everybody', async (request) => apply(twin, parseBody(Settings, request.body), everybody(request)))
  app.patch<Ids>('/keys/:id', async (request) => {
    const { publicKey } = ownKey(request)
    const settings = news(twin, parseBody(Settings, request.body), publicKey)
    const field = notForOneKey(settings)
    if (field !== undefined) throw new PageError('invalid-request', field)
    return apply(twin, settings, publicKey)
  })

  const Nothing = z.strictObject({})
  app.post('/everybody/normal', async (request) => {
    const forKey = everybody(request)
    parseBody(Nothing, request.body)
    return backToNormal(twin, forKey)
  })
  app.post<Ids>('/keys/:id/normal', async (request) => {
    const { publicKey } = ownKey(request)
    parseBody(Nothing, request.body)
    return backToNormal(twin, publicKey)
  })
}

const isChanged = (twin: Twin, publicKey: string): boolean =>
  Object.keys(twin.changes(publicKey)).length > 0 || twin.faults(publicKey).length > 0

function view(twin: Twin, forKey: string | undefined) {
  const calls = forKey === undefined ? twin.calls : twin.calls.filter(({ publicKey }) => publicKey === forKey)
  return {
    switches: twin.switches(forKey),
    changed: Object.keys(twin.changes(forKey)),
    faults: twin.faults(forKey).map(toShownFault),
    calls: calls.slice(-SHOWN_CALLS).toReversed().map(toShownCall),
  }
}

async function apply(twin: Twin, { switches, fault }: Settings, forKey: string | undefined) {
  if (switches) set(twin, switches, forKey)
  if (fault !== undefined) await twin.mend(forKey)
  if (fault) twin.fault({ ...fault, ...(forKey === undefined ? {} : { forKey }) })
  return view(twin, forKey)
}

/** The settings without the switches that hold anyway: a key may say again what only everybody can have another way. */
function news(twin: Twin, { switches = {}, ...rest }: Settings, forKey: string): Settings {
  const now = new Map(Object.entries(twin.switches(forKey)))
  return {
    ...rest,
    switches: Object.fromEntries(Object.entries(switches).filter(([name, value]) => !isDeepStrictEqual(value, now.get(name)))),
  }
}

function set(twin: Twin, change: Partial<Switches>, forKey: string | undefined): void {
  if (forKey === undefined) twin.set(change)
  else setOwn(twin, change, forKey)
}

/** A key has of its own what differs from everybody; in the rest it goes on following them. */
function setOwn(twin: Twin, change: Partial<Switches>, forKey: string): void {
  const everybody = new Map(Object.entries(twin.switches()))
  const own = Object.entries({ ...twin.changes(forKey), ...change })
  twin.reset(forKey)
  twin.set(Object.fromEntries(own.filter(([name, value]) => !isDeepStrictEqual(value, everybody.get(name)))), forKey)
}

async function backToNormal(twin: Twin, forKey: string | undefined) {
  twin.reset(forKey)
  twin.forgive(forKey)
  await twin.mend(forKey)
  return view(twin, forKey)
}

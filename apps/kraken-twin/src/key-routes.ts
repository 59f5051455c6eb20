import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { KeyChange, NewKey, OFFERED_PERMISSIONS, toListed } from './key-form.ts'
import { PageError, parseBody } from './page-errors.ts'
import { keysOf, requireOwner, type TwinPagesOptions } from './page-visitors.ts'
import { practiceCodes } from './practice-code.ts'
import type { IssuedKey } from './types.ts'

// Kraken states no number for Spot (50 for Futures); here it keeps one person from filling everybody's disk.
const MAX_KEYS_PER_OWNER = 50

type Ids = { Params: { id: string } }

/** The JSON routes behind the page: an owner's keys, and the code of the owner's practice authenticator. */
export const keyRoutes: FastifyPluginAsync<Required<Omit<TwinPagesOptions, 'languageOf'>>> = async (
  app,
  { twin, ownerOf, mayControl, addresses, now },
) => {
  const codes = practiceCodes(now)

  const inTurn = queue()
  const signedIn = (request: FastifyRequest) => requireOwner(request, { ownerOf })
  const ownKey = (request: FastifyRequest<Ids>): IssuedKey => {
    const key = keysOf(twin, signedIn(request)).find(({ id }) => id === request.params.id)
    if (!key) throw new PageError('not-found')
    return key
  }
  const refuseTakenName = (ownerId: string, name: string, except?: IssuedKey) => {
    const taken = keysOf(twin, ownerId).some((key) => key.id !== except?.id && sameName(key.name, name))
    if (taken) throw new PageError('name-taken', 'name')
  }

  app.get('/keys', async (request) => ({
    items: keysOf(twin, signedIn(request)).map(toListed),
    addresses,
    control: mayControl(request) !== 'nobody',
  }))

  app.get('/code', async (request) => codes.current(signedIn(request)))

  app.post('/keys', (request, reply) =>
    inTurn(async () => {
      const ownerId = signedIn(request)
      const { code, ...spec } = parseBody(NewKey, request.body)
      if (spec.validUntil !== 0) refusePast(spec.validUntil, now)
      refuseEmptyWindow(spec)
      refuseTakenName(ownerId, spec.name)
      if (keysOf(twin, ownerId).length >= MAX_KEYS_PER_OWNER) throw new PageError('too-many-keys')
      if (code === undefined) return reply.code(202).send({ next: 'enter-code' })
      if (!codes.accepts(ownerId, code)) throw new PageError('wrong-code', 'code')

      const key = await twin.issueKey({ ...spec, permissions: unique(spec.permissions), ownerId, kind: 'spot' })
      // The one reply that ever holds the private key.
      return reply.code(201).send({ ...toListed(key), publicKey: key.publicKey, privateKey: key.privateKey })
    }),
  )

  app.patch<Ids>('/keys/:id', (request) =>
    inTurn(async () => {
      const key = ownKey(request)
      const change = parseBody(KeyChange, request.body)
      if (change.validUntil) refusePast(change.validUntil, now)
      refuseEmptyWindow({ ...key, ...change })
      if (change.name !== undefined) refuseTakenName(signedIn(request), change.name, key)

      const { permissions, ...rest } = change
      const changed = await twin.changeKey(key.publicKey, {
        ...rest,
        ...(permissions ? { permissions: withHidden(permissions, key) } : {}),
      })
      return toListed(changed)
    }),
  )

  app.delete<Ids>('/keys/:id', (request, reply) =>
    inTurn(async () => {
      const { publicKey } = ownKey(request)
      await twin.deleteKey(publicKey)
      // Nobody owns these settings any more, so nobody could take them back.
      twin.reset(publicKey)
      await twin.mend(publicKey)
      return reply.code(204).send()
    }),
  )
}

/** One change after the other: between looking whether a name is free and taking it, nobody else takes it. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}

const unique = (names: readonly string[]) => [...new Set(names)]

/** Rights that the dialog does not offer stay as they were. */
function withHidden(chosen: readonly string[], key: IssuedKey): readonly string[] {
  const offered = new Set<string>(OFFERED_PERMISSIONS)
  return unique([...chosen, ...key.permissions.filter((permission) => !offered.has(permission))])
}

const sameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

function refusePast(validUntil: number, now: () => number) {
  if (validUntil * 1000 <= now()) throw new PageError('invalid-request', 'validUntil')
}

function refuseEmptyWindow({ queryFrom, queryTo }: { queryFrom: number; queryTo: number }) {
  if (queryFrom !== 0 && queryTo !== 0 && queryTo <= queryFrom) throw new PageError('invalid-request', 'queryTo')
}

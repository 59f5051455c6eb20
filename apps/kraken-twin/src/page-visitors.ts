import type { FastifyRequest } from 'fastify'
import { PageError } from './page-errors.ts'
import type { IssuedKey, Twin } from './types.ts'

/** What somebody may set on the control page; for `nobody` there is none. */
export type ControlRight = 'nobody' | 'own-keys' | 'everything'

export interface TwinPagesOptions {
  twin: Twin
  /** Whose keys a request sees and makes; undefined for nobody, who gets none. */
  ownerOf: (request: FastifyRequest) => string | undefined
  /** What a request may set on the control page. Without it, nothing. */
  mayControl?: (request: FastifyRequest) => ControlRight
  /** The language that its host knows a reader by; without one, and for a language that there is not, the browser's own speak. */
  languageOf?: (request: FastifyRequest) => string | undefined
  /** Where the calls to the twin come from: the page offers them for the address list. */
  addresses?: readonly string[]
  /** Epoch milliseconds. */
  now?: () => number
}

/** @throws {PageError} for nobody. */
export function requireOwner(request: FastifyRequest, { ownerOf }: Pick<TwinPagesOptions, 'ownerOf'>): string {
  const ownerId = ownerOf(request)
  if (ownerId === undefined) throw new PageError('unauthenticated')
  return ownerId
}

/** The keys that an owner sees on the pages. */
export const keysOf = (twin: Twin, ownerId: string): readonly IssuedKey[] =>
  twin.listKeys(ownerId).filter((key) => key.ownerId === ownerId && key.kind === 'spot')

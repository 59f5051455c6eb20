import type { AccountView, ProblemCode, ProblemDraft } from '@keyhaven/contract'
import { type OwnedVersion, type StaleAccount, toAccountView } from '@keyhaven/core'
import type { FastifyReply } from 'fastify'

/** A version as HTTP writes it. */
const toTag = (version: number) => `"${version}"`

/** Answers with an account, and with its version as `ETag`. */
export function withTag<View extends Pick<AccountView, 'version'>>(reply: FastifyReply, view: View): View {
  reply.header('etag', toTag(view.version))
  return view
}

interface OwnedRequest {
  params: { id: string }
  headers: { 'if-match'?: string | undefined }
  user: { id: string }
}

/** No version has this number: what is no tag of ours matches nothing. */
const NO_VERSION = -1

/** Whose account a request means to change, and at which version: that of `If-Match` (RFC 9110, 13.1.1), or whichever there is. */
export function ownedVersion({ params, headers, user }: OwnedRequest): OwnedVersion {
  const tag = headers['if-match']?.trim()
  const number = /^"(\d{1,9})"$/.exec(tag ?? '')?.[1]
  const version = tag === undefined || tag === '*' ? undefined : Number(number ?? NO_VERSION)
  return { id: params.id, ownerId: user.id, version }
}

/** The field that a refusal is about. */
const FIELDS: Partial<Record<ProblemCode, string>> = {
  'name-taken': 'name',
  'already-added': 'publicKey',
  'receipt-invalid': 'receipt',
  'receipt-expired': 'receipt',
  'warnings-not-accepted': 'acceptWarnings',
  'other-account-not-accepted': 'acceptOtherAccount',
  'idempotency-key-reused': 'idempotency-key',
}

/** What a refused change of an account is answered with. */
export function toRefusal(error: StaleAccount | (ProblemDraft & { code: Exclude<ProblemCode, 'stale'> })): ProblemDraft {
  if (error.code === 'stale') return { code: 'stale', present: toAccountView(error.account) }
  const field = FIELDS[error.code]
  return { ...error, ...(field !== undefined && { field }) }
}

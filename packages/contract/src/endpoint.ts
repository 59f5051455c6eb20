import type { ZodMiniType } from 'zod/mini'
import type { AuditAction } from './audit-action.ts'
import type { RolePermission } from './permissions.ts'

/** One thing that can be asked of the server, as both sides know it. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With its parameters as Fastify writes them: `/api/accounts/:id`. */
  path: `/api/${string}`
  /** What the caller's role has to hold. */
  permission: RolePermission
  /** What the audit trail holds before the reply leaves; null where nothing is written. */
  audit: AuditAction | readonly AuditAction[] | null
  headers?: ZodMiniType
  params?: ZodMiniType
  query?: ZodMiniType
  body?: ZodMiniType
  replies: Readonly<Record<number | string, ZodMiniType>>
}

/** Every endpoint is made here, so that one which does not say who may use it and what it leaves in the audit trail does not compile. */
// The pages leave out the endpoints that they do not use.
/* @__NO_SIDE_EFFECTS__ */
export const endpoint = <const Definition extends Endpoint>(definition: Definition): Definition => definition

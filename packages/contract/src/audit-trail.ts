import * as z from 'zod/mini'
import { ActorRole, AuditAction } from './audit-action.ts'
import { endpoint } from './endpoint.ts'
import { PageQuery, page } from './page.ts'
import { PROBLEM_REPLIES } from './problem.ts'

/** One event as admins see it. */
export const AuditEventView = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  /** `email` is null where nobody signs in with it any more, or it was no person. */
  actor: z.object({ id: z.string(), email: z.nullable(z.string()), role: ActorRole, address: z.nullable(z.string()) }),
  action: AuditAction,
  ownerId: z.nullable(z.string()),
  subjectId: z.nullable(z.string()),
  accountId: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  facts: z.catchall(z.object({}), z.string()),
})
export type AuditEventView = z.output<typeof AuditEventView>

/** Newest first. */
export const listAuditEvents = endpoint({
  method: 'GET',
  path: '/api/admin/audit',
  permission: 'audit.read',
  audit: 'audit.read',
  query: z.extend(PageQuery, {
    /** A person's id or e-mail, `operator` or `platform`. */
    actor: z.optional(
      z.string().check(
        z.minLength(1),
        z.maxLength(254),
        z.refine((text) => !/\p{Cc}/u.test(text)),
      ),
    ),
    action: z.optional(AuditAction),
    account: z.optional(z.uuid()),
    since: z.optional(z.iso.datetime()),
    until: z.optional(z.iso.datetime()),
  }),
  replies: { 200: page(AuditEventView), ...PROBLEM_REPLIES },
})

import type { Actor, AuditEvent } from './ports.ts'

/** Whoever runs commands on the machine. */
export const OPERATOR: Actor = { id: 'operator', role: 'operator', address: null }

/** The product itself, where nobody asked for what it does. */
export const PLATFORM: Actor = { id: 'platform', role: 'platform', address: null }

/** An event of this moment. What is not said of it is not there. */
export const newEvent = (
  { newId, now }: { newId: () => string; now: () => number },
  event: Pick<AuditEvent, 'actor' | 'action'> & Partial<AuditEvent>,
): AuditEvent => ({
  id: newId(),
  at: new Date(now()),
  ownerId: null,
  subjectId: null,
  accountId: null,
  reason: null,
  facts: {},
  ...event,
})

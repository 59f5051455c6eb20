import { err, losesRights, ok, type PeopleRepository, type Person, type PersonChange, type Result } from '@keyhaven/core'
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { AppendAuditEvent } from './audit-events.ts'
import type { AuthUsersTable } from './people-tables.ts'
import type { Schema, StoreType } from './schema.ts'

/** Behind every text that begins with the same prefix, compared byte by byte. */
const LAST = '\u{10ffff}'

export const sqlPeopleRepository = (db: Kysely<Schema>, type: StoreType, append: AppendAuditEvent): PeopleRepository => ({
  async add({ id, email, role, disabled, createdAt, passwordHash }, event, invitationId) {
    return orRefusal(['email-taken', 'not-found'], () =>
      db.transaction().execute(async (trx) => {
        if (invitationId !== undefined) await useInvitation(trx, invitationId, createdAt)
        const times = { createdAt: toDate(type, createdAt), updatedAt: toDate(type, createdAt) }
        const added = await trx
          .insertInto('auth_users')
          .values({ id, name: email, email, role, disabled: toFlag(type, disabled), emailVerified: toFlag(type, true), ...times })
          .onConflict((on) => on.column('email').doNothing())
          .returning('id')
          .executeTakeFirst()
        if (!added) throw new Refusal('email-taken')
        await trx
          .insertInto('auth_credentials')
          .values({ id, userId: id, accountId: id, providerId: 'credential', password: passwordHash, ...times })
          .execute()
        await append(trx, event)
        return undefined
      }),
    )
  },

  async find(idOrEmail) {
    const people = selectPeople(db)
    const query = idOrEmail.includes('@') ? people.where('email', '=', idOrEmail.toLowerCase()) : people.where('id', '=', idOrEmail)
    const row = await query.executeTakeFirst()
    return row && fromRow(row)
  },

  async emailsOf(ids) {
    if (ids.length === 0) return new Map()
    const rows = await db.selectFrom('auth_users').select(['id', 'email']).where('id', 'in', ids).execute()
    return new Map(rows.map(({ id, email }) => [id, email]))
  },

  async list({ prefix, cursor, limit }) {
    const email = emailOf(type)
    const after = cursor === undefined ? undefined : await behind(cursor)
    if (cursor !== undefined && after === undefined) return { items: [], nextCursor: null }
    let query = selectPeople(db)
      .where(email, '>=', prefix)
      .where(email, '<', prefix + LAST)
    if (after !== undefined) query = query.where(email, '>', after)
    const rows = await query
      .orderBy(email)
      .limit(limit + 1)
      .execute()
    const items = rows.slice(0, limit).map(fromRow)
    const last = items.at(-1)
    return { items, nextCursor: last && rows.length > limit ? last.id : null }

    /** The e-mail of whom a cursor names. It comes from outside, and a database may refuse such a text. */
    async function behind(id: string): Promise<string | undefined> {
      if (/\p{Cc}/u.test(id)) return undefined
      return (await db.selectFrom('auth_users').select('email').where('id', '=', id).executeTakeFirst())?.email
    }
  },

  async change(id, change, event) {
    return orRefusal(['not-found', 'last-admin'], () =>
      db.transaction().execute(async (trx) => {
        const before = await lockPerson(trx, type, id, change)
        const after: Person = { ...before, role: change.role ?? before.role, disabled: change.disabled ?? before.disabled }
        await trx
          .updateTable('auth_users')
          .set({ role: after.role, disabled: toFlag(type, after.disabled) })
          .where('id', '=', id)
          .execute()
        // While somebody is disabled their sessions open nothing; they must not come back to life with their owner.
        const isBack = before.disabled && !after.disabled
        if (isBack || losesRights(before.role, after.role)) await trx.deleteFrom('auth_sessions').where('userId', '=', id).execute()
        if (after.disabled || after.role !== 'admin') {
          await trx.deleteFrom('invitations').where('invited_by', '=', id).where('used_at', 'is', null).execute()
        }
        await append(trx, event(before))
        return after
      }),
    )
  },

  signOut: (id, event) =>
    db.transaction().execute(async (trx) => {
      if (!(await selectPeople(trx).where('id', '=', id).executeTakeFirst())) return false
      await trx.deleteFrom('auth_sessions').where('userId', '=', id).execute()
      await append(trx, event)
      return true
    }),

  async invite({ id, email, role, invitedBy, createdAt, expiresAt }, event) {
    return orRefusal(['email-taken'], () =>
      db.transaction().execute(async (trx) => {
        if (await selectPeople(trx).where('email', '=', email).executeTakeFirst()) throw new Refusal('email-taken')
        await trx.deleteFrom('invitations').where('email', '=', email).where('used_at', 'is', null).execute()
        const [created_at, expires_at] = [createdAt.getTime(), expiresAt.getTime()]
        await trx.insertInto('invitations').values({ id, email, role, invited_by: invitedBy, created_at, expires_at }).execute()
        await append(trx, event)
        return undefined
      }),
    )
  },

  async findInvitation(id, now) {
    const row = await db
      .selectFrom('invitations')
      .selectAll()
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now.getTime())
      .executeTakeFirst()
    if (!row) return undefined
    const { email, role, invited_by: invitedBy } = row
    return { id, email, role, invitedBy, createdAt: new Date(row.created_at), expiresAt: new Date(row.expires_at) }
  },
})

type RefusalCode = 'email-taken' | 'not-found' | 'last-admin'

/** Thrown to roll the transaction back. */
class Refusal extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode) {
    super(code)
    this.code = code
  }
}

async function orRefusal<Value, Code extends RefusalCode>(
  codes: readonly Code[],
  work: () => Promise<Value>,
): Promise<Result<Value, { code: Code }>> {
  try {
    return ok(await work())
  } catch (error) {
    const code = error instanceof Refusal && codes.find((known) => known === error.code)
    if (code) return err({ code })
    throw error
  }
}

const selectPeople = (db: Kysely<Schema>) => db.selectFrom('auth_users').select(['id', 'email', 'role', 'disabled', 'createdAt'])

/** The person, whom nobody else changes meanwhile. Refuses a change after which no admin could sign in. */
async function lockPerson(trx: Transaction<Schema>, type: StoreType, id: string, { role, disabled }: PersonChange): Promise<Person> {
  // In the same order for everybody. On SQLite a transaction has the whole database to itself from its beginning.
  const admins = await trx
    .selectFrom('auth_users')
    .select('id')
    .where((is) => is.and({ role: 'admin', disabled: toFlag(type, false) }))
    .orderBy('id')
    .$if(type === 'postgres', (query) => query.forUpdate())
    .execute()
  const row = await selectPeople(trx)
    .where('id', '=', id)
    .$if(type === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  const isLast = admins.length === 1 && admins[0]?.id === id
  if (isLast && (disabled === true || (role !== undefined && role !== 'admin'))) throw new Refusal('last-admin')
  return fromRow(row)
}

async function useInvitation(trx: Transaction<Schema>, id: string, now: Date): Promise<void> {
  const used = await trx
    .updateTable('invitations')
    .set({ used_at: now.getTime() })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.getTime())
    .returning('id')
    .executeTakeFirst()
  if (!used) throw new Refusal('not-found')
}

// As the identity library keeps them on either database.
const toDate = (type: StoreType, date: Date) => (type === 'sqlite' ? date.toISOString() : date)
const toFlag = (type: StoreType, flag: boolean) => (type === 'sqlite' ? Number(flag) : flag)
/** As SQLite compares anyway, so that what e-mails begin with is a range of an index. */
const emailOf = (type: StoreType) => (type === 'postgres' ? sql<string>`email collate "C"` : sql<string>`email`)

const fromRow = ({
  role,
  disabled,
  createdAt,
  ...row
}: Pick<Selectable<AuthUsersTable>, 'id' | 'email' | 'role' | 'disabled' | 'createdAt'>): Person => ({
  ...row,
  role,
  disabled: Boolean(disabled),
  createdAt: new Date(createdAt),
})

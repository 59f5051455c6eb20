import type { Role } from '@keyhaven/core'
import type { Generated } from 'kysely'

/** better-auth writes it. Its dates and booleans differ by database and are left to it. */
export interface AuthUsersTable {
  id: string
  name: string
  email: string
  role: Role
  language: string | null
  disabled: Generated<boolean | number>
  emailVerified: boolean | number
  createdAt: Date | string
  updatedAt: Date | string
}

/** better-auth's, as far as we ask. */
export interface AuthSessionsTable {
  id: string
  userId: string
}

/** better-auth's, as far as we write: a password. */
export interface AuthCredentialsTable {
  id: string
  userId: string
  accountId: string
  providerId: string
  password: string
  createdAt: Date | string
  updatedAt: Date | string
}

/** Links that make a person, once. */
export interface InvitationsTable {
  id: string
  email: string
  role: Role
  invited_by: string
  /** Epoch milliseconds. */
  created_at: number
  expires_at: number
  used_at: number | null
}

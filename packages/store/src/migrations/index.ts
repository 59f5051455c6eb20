import type { Migrations } from '../migrate.ts'
import type { StoreType } from '../schema.ts'
import { people } from './001-people.ts'
import { accounts } from './002-accounts.ts'
import { lockoutGuard } from './003-lockout-guard.ts'
import { languages } from './004-languages.ts'
import { auditChain } from './005-audit-chain.ts'
import { roles } from './005-roles.ts'
import { accountLife } from './006-account-life.ts'
import { watch } from './007-watch.ts'
import { support } from './008-support.ts'
import { exchangeStatus } from './009-exchange-status.ts'

/** Every step that made the database what it is. A released one is never changed; the next one gets the next number. */
export const migrationsFor = (type: StoreType): Migrations => ({
  '001-people': people(type),
  '002-accounts': accounts(type),
  '003-lockout-guard': lockoutGuard,
  '004-languages': languages,
  '005-audit-chain': auditChain(type),
  '005-roles': roles(type),
  '006-account-life': accountLife(type),
  '007-watch': watch(type),
  '008-support': support(type),
  '009-exchange-status': exchangeStatus,
})

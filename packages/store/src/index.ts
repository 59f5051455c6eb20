export { toRow as accountRow } from './account-rows.ts'
export { type Database, makeStore, openDatabase, openStore, type Store, type StoreOptions } from './open-store.ts'
export { facetRowsOf, termsOf } from './search/index-accounts.ts'
export { toRow as verificationRow } from './verifications.ts'

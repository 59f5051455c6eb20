export { type Database, makeStore, openDatabase, openStore, type Store, type StoreOptions } from './open-store.ts'

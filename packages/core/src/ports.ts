// What the core asks of the world, by what it is about; see the files.
export type * from './account-ports.ts'
export type * from './attempt-ports.ts'
export type * from './audit-ports.ts'
export type * from './exchange-ports.ts'
export type * from './page.ts'
export type * from './request-ports.ts'
export type * from './sealing-ports.ts'

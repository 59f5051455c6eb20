export { generateMasterKey, type KeyRing, parseKeyRing } from './key-ring.ts'
export { makeVault } from './vault.ts'
export { VaultError } from './vault-error.ts'

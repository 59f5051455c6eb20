/** Where a user's attempts are counted. */
export const userBucket = (ownerId: string): string => `user/${ownerId}`

/** Where a key's attempts are counted, whoever sends it. */
export const keyBucket = (exchangeId: string, publicKeyHash: string): string => `key/${exchangeId}/${publicKeyHash}`

/** The texts of one account's pages. */
export const texts = {
  removal: {
    title: (name: string) => `Remove ${name}?`,
    erased: 'The sealed keys are erased at once, and the platform stops using this account. This cannot be undone.',
    atKraken: 'The key itself stays valid at Kraken. Delete it there too: Settings → API, then delete the key.',
    typeName: 'Type the account’s name to confirm',
    /** Beneath the field, with the name to type. */
    typeHint: (name: string) => `Exactly as it is: ${name}`,
    confirm: 'Remove account',
    failed: 'The account was not removed.',
  },
}

/** Every language has all of these. */
export type Texts = typeof texts

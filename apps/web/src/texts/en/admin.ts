import type { PersonView } from '@keyhaven/contract'

/** The texts of the pages of whoever runs this Keyhaven. */
export const texts = {
  nav: {
    label: 'Administration',
    people: 'People',
  },
  roles: { user: 'User', support: 'Support', 'support-lead': 'Support lead', admin: 'Admin' } satisfies Record<PersonView['role'], string>,
  people: {
    title: 'People',
    invite: 'Invite',
    find: 'E-mail begins with',
    loadFailed: 'The people could not be loaded',
    none: 'Nobody’s e-mail begins so. Type less of it, or invite the person.',
    more: 'Show more',
    moreFailed: 'No more could be loaded',
    columns: { email: 'E-mail', role: 'Role', access: 'Access', since: 'Since', actions: 'Actions' },
    active: 'Active',
    disabled: 'Disabled',
    you: 'You',
    change: 'Change',
  },
  invitation: {
    title: 'Invite somebody',
    lead: 'The link is good for seven days and for one person. A newer invitation of the same e-mail replaces it.',
    email: 'E-mail',
    emailInvalid: 'This is not a whole e-mail address.',
    role: 'Role',
    language: 'Language',
    languageHint: 'In which the invitation is written.',
    send: 'Make the invitation',
    failed: 'Nobody was invited',
    made: (email: string) => `${email} is invited`,
    mailed: 'The link was sent by mail. You may also hand it over yourself.',
    handOver: 'Hand the link over yourself: this Keyhaven sent no mail. It is shown only now.',
    link: 'Invitation link',
    copy: 'Copy link',
    done: 'Done',
  },
  person: {
    role: 'Role',
    roleHint: 'Counts at once. With fewer rights, the person has to sign in again.',
    access: 'Access',
    accessHint: 'Who is disabled is signed out everywhere. Their accounts stay, and stay watched.',
    mayEnter: 'May sign in',
    mayNot: 'Disabled',
    save: 'Save',
    failed: 'Nothing was changed',
    signOut: 'Sign out everywhere',
    signedOut: 'Signed out everywhere.',
  },
}

/** Every language has all of these. */
export type Texts = typeof texts

export const common = {
  product: 'Keyhaven',
  skip: 'Skip to the content',
  newTab: '(opens in a new tab)',
  retry: 'Try again',
  cancel: 'Cancel',
  back: 'All accounts',
  loading: 'Loading…',
  practice: 'Practice',
  copied: 'Copied',
  copiedOne: (what: string) => `Copied ${what}`,
  selected: 'Selected: copy it with Ctrl+C or ⌘C',
  pageTitle: (page: string) => `${page} · Keyhaven`,
}

export const userMenu = {
  button: 'User menu',
  signedInAs: 'Signed in as',
  accounts: 'Exchange Accounts',
  attention: 'Needs attention',
  attentionCount: (count: string) => `Needs attention (${count})`,
  language: 'Language',
  languageFailed: 'The language could not be changed for good: the server could not be reached. Try again.',
  signOut: 'Sign out',
  signOutFailed: 'You are still signed in: the server could not be reached. Try again.',
}

export const notFound = {
  title: 'This page does not exist',
  text: 'The address may be mistyped, or the page has moved.',
  home: 'Go to your exchange accounts',
}

export const crash = {
  title: 'This page stopped working',
  text: 'That is a fault of ours, not yours. Nothing that you stored is lost. Load the page again; if it happens again, tell support what you did.',
  reload: 'Load the page again',
}

export const start = {
  failed: 'Keyhaven cannot be reached',
}

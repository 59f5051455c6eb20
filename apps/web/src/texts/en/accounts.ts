export const accounts = {
  added: (name: string) => `${name} was added. Its keys are stored sealed.`,
  removed: (name: string) => `${name} was removed, and its keys were erased.`,
}

export const chooser = {
  title: 'Choose an exchange',
  lead: 'Where is the account that you want to connect?',
  spot: 'Spot trading, with an API key that you make at Kraken',
  none: 'This Keyhaven offers no exchange. Ask its operator.',
  practiceQuestion: 'Only trying?',
  practice: 'Add a practice account',
  loadFailed: 'The exchanges could not be loaded',
}

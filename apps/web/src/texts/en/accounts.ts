export const accounts = {
  added: (name: string) => `${name} was added. Its keys are stored sealed.`,
  removed: (name: string) => `${name} was removed, and its keys were erased.`,
}

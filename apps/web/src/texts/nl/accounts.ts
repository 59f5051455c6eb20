import type { Texts } from '../en/index.ts'

export const accounts: Texts['accounts'] = {
  added: (name) => `${name} is toegevoegd. De sleutels zijn verzegeld opgeslagen.`,
  removed: (name) => `${name} is verwijderd, en de sleutels zijn gewist.`,
}

import type { Texts } from '../en/index.ts'

export const accounts: Texts['accounts'] = {
  added: (name) => `${name} wurde hinzugefügt. Die Schlüssel sind versiegelt gespeichert.`,
  removed: (name) => `${name} wurde entfernt, und die Schlüssel wurden gelöscht.`,
}

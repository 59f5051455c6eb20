import type { Texts } from '../en/index.ts'

export const accounts: Texts['accounts'] = {
  added: (name) => `${name} a été ajouté. Ses clés sont enregistrées scellées.`,
  removed: (name) => `${name} a été supprimé, et ses clés ont été effacées.`,
}

import type { Texts } from '../en/index.ts'

export const accounts: Texts['accounts'] = {
  added: (name) => `Se añadió ${name}. Sus claves se guardan selladas.`,
  removed: (name) => `Se eliminó ${name} y se borraron sus claves.`,
}

import type { Texts } from '../en/index.ts'

export const accounts: Texts['accounts'] = {
  added: (name) => `${name} foi adicionada. As chaves estão guardadas e lacradas.`,
  removed: (name) => `${name} foi removida, e as chaves foram apagadas.`,
}

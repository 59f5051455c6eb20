import type { Texts } from '../en/index.ts'

export const accounts: Texts['accounts'] = {
  added: (name) => `${name} foi adicionada. As chaves estão guardadas e lacradas.`,
  removed: (name) => `${name} foi removida, e as chaves foram apagadas.`,
}

export const chooser: Texts['chooser'] = {
  title: 'Escolha uma corretora',
  lead: 'Onde está a conta que você quer conectar?',
  spot: 'Negociação à vista (Spot), com uma chave de API que você cria na Kraken',
  none: 'Este Keyhaven não oferece nenhuma corretora. Pergunte ao operador.',
  practiceQuestion: 'Só quer experimentar?',
  practice: 'Adicionar uma conta de prática',
  loadFailed: 'Não foi possível carregar as corretoras',
}

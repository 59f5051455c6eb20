import type { Texts } from '../en/chooser.ts'

export const texts: Texts = {
  title: 'Escolha uma corretora',
  lead: 'Onde está a conta que você quer conectar?',
  search: 'Buscar',
  found: (count, shown) => (count === 1 ? '1 corretora' : `${shown} corretoras`),
  noneFound: 'Nenhuma corretora com esse nome. Limpe a busca para ver todas.',
  supports: { spot: 'Negociação à vista', 'live-data': 'Dados ao vivo', 'address-lock': 'Chaves limitadas aos nossos endereços' },
  keyHint: 'Conectada com uma chave de API que você cria lá.',
  practiceHint: 'Para praticar: nunca há dinheiro de verdade em jogo.',
  none: 'Este Keyhaven não oferece nenhuma corretora. Pergunte ao operador.',
  loadFailed: 'Não foi possível carregar as corretoras',
}

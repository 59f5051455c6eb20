import type { Texts } from '../en/index.ts'

export const accounts: Texts['accounts'] = {
  title: 'Contas de corretora',
  add: 'Adicionar conta',
  addExchange: 'Conta de corretora',
  addExchangeHint: 'Conectar com uma chave de API',
  addPractice: 'Conta de prática',
  addPracticeHint: 'Ensaie tudo, sem dinheiro de verdade',
  columns: { name: 'Nome', exchange: 'Corretora', key: 'Chave', health: 'Estado', added: 'Adicionada', actions: 'Ações' },
  health: { ready: 'Pronta', attention: 'Requer atenção', broken: 'Com defeito', unknown: 'Desconhecido' },
  remove: 'Remover',
  more: 'Mostrar mais',
  loadFailed: 'Não foi possível carregar suas contas',
  moreFailed: 'Não foi possível carregar as próximas contas.',
  added: (name) => `${name} foi adicionada. As chaves estão guardadas e lacradas.`,
  justAdded: 'Nova',
  removed: (name) => `${name} foi removida, e as chaves foram apagadas.`,
  empty: {
    title: 'Nenhuma conta ainda',
    text: 'Adicione sua conta da Kraken com uma chave de API que você cria na Kraken. Testamos a chave com você e dizemos o que corrigir antes de guardar qualquer coisa.',
    practice: 'Ou ensaie tudo com uma conta de prática: lá nada é dinheiro de verdade.',
  },
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

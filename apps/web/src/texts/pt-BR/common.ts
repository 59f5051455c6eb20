import type { Texts } from '../en/index.ts'

export const common: Texts['common'] = {
  product: 'Keyhaven',
  skip: 'Ir para o conteúdo',
  newTab: '(abre em uma nova aba)',
  retry: 'Tentar de novo',
  cancel: 'Cancelar',
  back: 'Todas as contas',
  loading: 'Carregando…',
  practice: 'Prática',
  copied: 'Copiado',
  copiedOne: (what) => `Copiado: ${what}`,
  selected: 'Selecionado: copie com Ctrl+C ou ⌘C',
  pageTitle: (page) => `${page} · Keyhaven`,
}

export const userMenu: Texts['userMenu'] = {
  button: 'Menu do usuário',
  signedInAs: 'Conectado como',
  accounts: 'Contas de corretora',
  attention: 'Requer atenção',
  attentionCount: (count) => `Requer atenção (${count})`,
  language: 'Idioma',
  languageFailed: 'Não foi possível mudar o idioma de forma permanente: o servidor não pôde ser acessado. Tente de novo.',
  signOut: 'Sair',
  signOutFailed: 'Você ainda está conectado: o servidor não pôde ser acessado. Tente de novo.',
}

export const notFound: Texts['notFound'] = {
  title: 'Esta página não existe',
  text: 'O endereço pode ter sido digitado errado, ou a página mudou de lugar.',
  home: 'Ir para suas contas de corretora',
}

export const crash: Texts['crash'] = {
  title: 'Esta página parou de funcionar',
  text: 'A falha é nossa, não sua. Nada do que você salvou se perdeu. Recarregue a página; se acontecer de novo, conte ao suporte o que você fez.',
  reload: 'Recarregar a página',
}

export const start: Texts['start'] = {
  failed: 'Não foi possível acessar o Keyhaven',
}

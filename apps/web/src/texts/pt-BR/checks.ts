import type { Texts } from '../en/index.ts'

export const checks: Texts['checks'] = {
  format: { name: 'Forma das chaves', ok: 'As duas parecem chaves Spot da Kraken completas.' },
  reachable: { name: 'A Kraken responde', ok: 'A Kraken está funcionando e nos responde.' },
  recognised: { name: 'A Kraken conhece a chave', ok: 'A Kraken aceita a chave e a assinatura.' },
  permissions: { name: 'Permissões', ok: 'Todas as permissões necessárias estão marcadas.' },
  'no-withdrawal': { name: 'Sem saques', ok: 'A chave não pode sacar nada.' },
  websocket: { name: 'Dados ao vivo', ok: 'A interface WebSocket funciona.' },
  'ip-restriction': { name: 'Restrição de IP', ok: 'A chave só funciona a partir dos nossos endereços.' },
  egress: { name: 'Cada um dos nossos endereços', ok: 'A Kraken deixa todos usarem a chave.' },
  limits: { name: 'Limites da chave', ok: 'Nem expiração nem datas de consulta atrapalham.' },
  'not-duplicate': { name: 'Não adicionada antes', ok: 'Nenhuma das suas contas usa esta chave.' },
}

export const outcomes: Texts['outcomes'] = {
  ok: 'Certo',
  skipped: 'Não verificado',
  warning: 'Aviso',
  unknown: 'Não foi possível saber',
  failed: 'Falhou',
}

export const candidates: Texts['candidates'] = {
  'copied-wrongly': 'Uma chave não foi copiada inteira. Copie as duas de novo com os botões de copiar da Kraken e cole aqui.',
  'futures-key': 'A chave foi criada em [Futures trading API]. Crie uma na seção [Spot trading API].',
  'deleted-or-expired':
    'A chave foi excluída, revogada ou expirou. Procure-a na lista de chaves da Kraken; se não estiver lá ou tiver expirado, crie uma nova.',
  'address-not-allowed':
    'A restrição de IP da chave não contém os nossos endereços. Cole todos os que estão no topo desta página em [IP address restriction].',
  'key-has-2fa':
    'A chave pede um código de dois fatores. Desative isso para esta chave (não para a sua conta da Kraken), ou crie uma chave sem ele.',
}

export const findingParts: Texts['findingParts'] = {
  krakenSaid: 'Palavras da Kraken:',
  krakenStatus: 'A Kraken diz de si mesma:',
  pasteAll: 'A lista inteira para colar:',
  copyList: 'Copiar a lista inteira',
}

export const krakenStatuses: Texts['krakenStatuses'] = {
  online: 'em pleno funcionamento.',
  maintenance: 'fechada para manutenção.',
  cancel_only: 'no momento só é possível cancelar ordens.',
  post_only: 'no momento só são aceitas ordens que esperam no livro.',
}

export const rights: Texts['rights'] = {
  title: 'Todas as permissões desta chave, como na janela da Kraken',
  others: 'Outras permissões',
  unknown: 'Ativada, desconhecida para nós',
  states: {
    granted: 'Concedida',
    missing: 'Falta: marque',
    'must-be-off': 'Deve ficar desativada: desmarque',
    'not-needed': 'Não é necessária',
    off: 'Desativada',
    'could-not-tell': 'Não foi possível saber',
  },
}

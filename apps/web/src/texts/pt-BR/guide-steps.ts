import type { Texts } from '../en/guide-steps.ts'

export const texts: Texts = {
  steps: {
    1: {
      text: 'Entre na Kraken Pro e vá para [Settings → API].',
      more: 'Ou: o ícone de perfil no alto à direita, [Settings], aba [API]. Em algumas contas ela se chama [Connections & API].',
      picture: 'Kraken Pro: o ícone de perfil, no alto à direita, e a aba API das configurações estão destacados.',
    },
    2: {
      text: 'Na seção [Spot trading API], aperte [Create API key]. A janela [Add API key] se abre.',
      more: 'Spot e Futures precisam de uma chave cada, criadas na mesma página: uma chave Spot não serve para Futures, nem o contrário.',
      picture: 'Duas seções, Spot trading API e Futures trading API; o botão Create API key da primeira está destacado.',
    },
    3: {
      text: 'Em [Name], escreva para que serve a chave. Cada nome existe uma só vez na sua conta da Kraken.',
      suggestion: 'Por exemplo:',
      copySuggestion: 'Copiar o nome',
      picture: 'A janela Add API key com o campo Name destacado.',
    },
    4: {
      text: 'Marque exatamente as caixas destacadas e deixe todas as outras vazias.',
      picture: 'Três colunas de caixas; as da lista seguinte estão marcadas, todas as outras vazias.',
      needed: 'Marque, e para quê:',
      empty: 'Deixe vazias:',
    },
    5: {
      text: 'Ative [WebSocket interface] para dados ao vivo, e [IP address restriction] com estes endereços:',
      textNotSet:
        'Ative [WebSocket interface] para dados ao vivo. Deixe [IP address restriction] desativado até saber os endereços: pergunte ao operador deste Keyhaven.',
      copyAddresses: 'Copiar os endereços',
      picture: 'Seis interruptores: WebSocket interface e IP address restriction estão ativados, os outros quatro não.',
      pictureNotSet: 'Seis interruptores: WebSocket interface está ativado, os outros cinco não.',
      expiry: '[Key expiration]: opcional. Nesse dia a chave deixa de funcionar; lembramos você antes.',
      query:
        '[Query start date], [Query end date]: opcionais, de preferência vazias. Com elas a plataforma vê só uma parte do seu histórico.',
      nonce: '[Custom nonce window]: desativado, a não ser que uma rede lenta cause erros de nonce.',
    },
    6: {
      text: 'Aperte [Generate key]. A Kraken pede o código de 6 dígitos do seu aplicativo autenticador: digite-o e aperte [Enter].',
      picture: 'O botão Generate key, depois um campo com um código de 6 dígitos e o botão Enter.',
    },
    7: {
      text: 'A tela [API key created] mostra dois valores. Copie os dois agora: a Kraken nunca mais mostra a chave privada.',
      goesInto: 'vai em',
      more: 'Se você a perder, exclua a chave e crie uma nova. Depois aperte [Close].',
      picture: 'A tela API key created com dois valores, um botão de copiar ao lado de cada um e o botão Close.',
    },
    8: {
      text: (test, submit) => `Cole os dois valores no formulário, use “${test}” e depois “${submit}”.`,
      more: 'Se houver algo a corrigir, este guia se abre no passo, com a caixa destacada.',
      picture: 'O formulário desta página com seus três campos e dois botões.',
    },
  },

  open: 'Abrir as configurações de API da Kraken',
  openPractice: 'Abrir as configurações de API de prática',
  neverTitle: 'Nunca marque [Withdraw]',
  neverWithdraw: 'A plataforma não precisa dessa permissão, e uma chave vazada poderia esvaziar a conta. Recusamos essas chaves.',

  purposes: {
    'query-funds': 'ler saldos',
    'query-open-trades': 'ver ordens abertas',
    'query-closed-trades': 'ver o que foi negociado',
    'modify-trades': 'criar e mudar ordens',
    'close-trades': 'cancelar ordens',
    'query-ledger': 'ver taxas e lançamentos',
    'add-funds': 'endereços de depósito',
    'withdraw-funds': 'tirar dinheiro',
    'earn-funds': 'staking e rendimentos',
    'export-data': 'relatórios',
  },

  ownMachine: {
    notFound: 'Não foi possível descobrir o endereço desta máquina.',
    notFoundHelp: 'Digite-o aqui como a Kraken o vê: um endereço IPv4 ou IPv6. Ele fica neste navegador.',
    typed: 'Endereço desta máquina',
    typedWrong: 'Isto não é um endereço IP. Separe vários com vírgulas.',
  },

  mend: {
    title: 'O teste diz',
    acts: {
      tick: 'Ative:',
      clear: 'Desative:',
      addresses: 'Cole os nossos endereços:',
      change: 'Mais tarde, ou desativado:',
      check: 'Veja se está certo:',
      renew: 'Crie uma chave nova:',
      copy: 'Copie de novo:',
    },
  },
}

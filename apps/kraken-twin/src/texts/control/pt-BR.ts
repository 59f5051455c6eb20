import type { Texts } from '../en.ts'

export const control: Texts['control'] = {
  shown: {
    title: 'Controle – Kraken Pro (prática)',
    control: 'Controle',
    about:
      'Escolha como esta corretora responde, depois teste uma chave e veja no que dá. Os ajustes valem até “Voltar ao normal” ou até a corretora reiniciar.',
    createFirst: 'Crie uma primeiro.',
    keys: 'Chaves',
    keysHelp: 'O que é ajustado para uma chave vale acima do que é ajustado para todas.',
    setNow: 'Ajustado agora',
    normal: 'Voltar ao normal',
    apply: 'Aplicar',
    lastCalls: 'Últimas chamadas',
    noCalls: 'Ainda não há chamadas.',
  },
  said: {
    allKeys: 'Todas as chaves',
    changedKey: '{key} – alterada',
    applied: 'Aplicado: {name}.',
    normalAgain: 'Normal de novo: {name}.',
    allNormal: 'Tudo está normal.',
    nothingOfItsOwn: 'Nada próprio: esta chave segue o que é ajustado para todas.',
    on: 'Ativado',
    off: 'Desativado',
    none: 'Nenhum',
    onPath: 'em {path}',
    timesMore: 'mais {times}',
    from: 'de {address}',
    fromWithKey: 'de {address}, chave {key}',
    fault: 'Falha: {fault}',
    noError: 'Sem erro',
    networkNote:
      'Não é possível para uma só chave: conexões recusadas, chamadas públicas e a conexão do WebSocket, pois não dizem de quem são. Escolha todas as chaves para isso.',
    groups: {
      keyInfo: 'Informações da chave (GetApiKeyInfo)',
      refusals: 'Chamadas recusadas',
      limits: 'Limites e bloqueio',
      service: 'Serviço',
      webSocket: 'Conexões WebSocket',
      network: 'Rede',
    },
    wrong: {
      text: 'Digite um erro como a Kraken o escreve: de 1 a 200 caracteres simples.',
      select: 'Escolha outra opção.',
      check: 'Não é possível aqui.',
      number: 'Digite um número inteiro de {from} a {to}.',
    },
    controls: {
      casing: {
        label: 'Grafia dos campos',
        help: 'Como GetApiKeyInfo os escreve.',
        options: {
          camel: 'apiKeyName, como documentado',
          snake: 'api_key_name, como observado',
        },
      },
      numbers: {
        label: 'Tipos dos números',
        help: 'Os horários e a janela de nonce.',
        options: {
          documented: 'Como documentado: horários são texto',
          string: 'Tudo texto',
          number: 'Tudo números',
        },
      },
      emptyAllowlist: {
        label: 'Sem restrição de IP',
        help: 'Como é uma lista de endereços vazia.',
        options: {
          '[]': '[] – uma lista vazia',
          '[""]': '[""] – uma lista com texto vazio',
        },
      },
      getApiKeyInfo: {
        label: 'GetApiKeyInfo responde',
        help: 'Sem ela, um programa tem de descobrir as permissões tentando.',
        options: {
          on: 'Disponível',
        },
      },
      ipError: {
        label: 'Erro por endereço alheio',
        help: 'Quando quem chama não está na lista de endereços da chave.',
      },
      signatureError: {
        label: 'Erro por assinatura incorreta',
        help: 'Quando a chave privada não é a certa.',
      },
      twoFactor: {
        label: 'Senha de uso único',
        help: 'Se uma chamada precisa trazer uma.',
        options: {
          'as-made': 'Não precisa',
          required: 'Precisa em cada chamada',
        },
      },
      otpError: {
        label: 'Erro por falta de senha de uso único',
        help: 'A Kraken não diz que se trata do segundo fator.',
      },
      lastNonce: {
        label: 'Maior nonce usado por outros',
        help: '0 é nenhum. Com 18446744073709551615 nenhum nonce é alto o bastante.',
      },
      tier: {
        label: 'Nível',
        help: 'Quantas chamadas a chave pode fazer.',
        options: {
          starter: 'Starter: 15, depois 0,33 por segundo',
          intermediate: 'Intermediate: 20, depois 0,5 por segundo',
          pro: 'Pro: 20, depois 1 por segundo',
        },
      },
      historyCost: {
        label: 'Custo de uma chamada de histórico',
        help: 'Lançamentos e histórico de operações.',
        options: {
          2: '2 chamadas',
          4: '4 chamadas',
        },
      },
      'lockout.threshold': {
        label: 'Bloqueio depois de',
        help: 'Chaves recusadas em seguida.',
      },
      'lockout.lengthMs': {
        label: 'Duração do bloqueio (minutos)',
        help: 'Cada nova tentativa o reinicia.',
      },
      'lockout.scope': {
        label: 'Quem é bloqueado',
        help: 'Para uma chave, nunca atinge outras.',
        options: {
          key: 'A chave',
          address: 'O endereço',
        },
      },
      system: {
        label: 'Estado do sistema',
        help: 'As chamadas privadas de uma chave o seguem; o que todos leem fica como está para todas as chaves.',
        options: {
          online: 'No ar',
          maintenance: 'Manutenção',
          cancel_only: 'Só cancelar',
          post_only: 'Só post-only',
        },
      },
      latencyMs: {
        label: 'Atraso de cada resposta (ms)',
        help: 'Como se a Kraken estivesse longe.',
      },
      'serviceError.error': {
        label: 'Erro no lugar das respostas',
        help: 'Vazio para nenhum.',
      },
      'serviceError.path': {
        label: 'Chamadas com esse erro',
        help: 'Todas, ou as de um caminho.',
        options: {
          '*': 'Todas as chamadas privadas',
        },
      },
      'webSocket.kind': {
        label: 'Comportamento do WebSocket',
        help: 'O que encontra um programa que se conecta ou assina. Recusar conexões: só para todas as chaves.',
        options: {
          normal: 'Como sempre',
          refuse: 'Recusa conexões',
          error: 'Responde às assinaturas com um erro',
          'close-1008': 'Fecha com 1008, violação de regras',
          'no-snapshot': 'Confirma e não envia dados',
          silent: 'Fica em silêncio',
        },
      },
      'webSocket.refuse': {
        label: 'Status HTTP da recusa',
        help: '403 da borda, 503 em uma queda.',
      },
      'webSocket.error': {
        label: 'Erro de uma assinatura',
        help: 'No lugar dela.',
      },
      webSocketAddressLock: {
        label: 'A lista de endereços vale para WebSockets',
        help: 'A Kraken não diz se vale.',
      },
      statusFrame: {
        label: 'Mensagem de estado ao conectar',
        help: 'Só para todas as chaves: ninguém disse ainda uma chave.',
      },
      tokenLifetimeMs: {
        label: 'Validade do token (segundos)',
        help: '0: todo token expirou.',
      },
      webSocketIdleMs: {
        label: 'Fecha após silêncio de (ms)',
        help: 'Sem assinatura.',
      },
      heartbeatMs: {
        label: 'Tempo entre sinais de vida (ms)',
        help: 'Com assinatura.',
      },
      'fault.kind': {
        label: 'Falha de rede',
        help: 'Quebra a conexão ou a própria resposta.',
        options: {
          none: 'Nenhuma',
          refused: 'Conexões recusadas',
          reset: 'Conexão reiniciada',
          close: 'Conexão fechada sem resposta',
          hang: 'Meio aberta: nunca responde',
          latency: 'Atrasada',
          jitter: 'Atrasada por um tempo aleatório',
          'slow-drip': 'Gotejando, byte a byte',
          'never-ending': 'Uma resposta sem fim',
          truncated: 'JSON truncado',
          'cut-off': 'Cortada antes do tamanho declarado',
          oversized: 'Grande demais: 10 MiB',
          empty: 'Vazia',
          'empty-object': 'Só um objeto vazio',
          'empty-error': 'Nem erro nem resultado',
          'html-403': 'Página HTML, 403',
          'html-429': 'Página HTML, 429',
          'html-502': 'Página HTML, 502',
          'html-520': 'Página HTML, 520',
          redirect: 'Redirecionamento',
          'frame-rubbish': 'WebSocket: uma mensagem que não é JSON',
          'frame-cut': 'WebSocket: termina no meio de uma mensagem',
          'frame-close': 'WebSocket: fecha antes dos dados',
        },
      },
      'fault.ms': {
        label: 'Duração da falha (ms)',
        help: 'Quanto atrasa, ou entre os bytes.',
      },
      'fault.path': {
        label: 'Caminho da falha',
        help: 'Todos os caminhos, ou um.',
        options: {
          '': 'Todos os caminhos',
        },
      },
      'fault.times': {
        label: 'Número de vezes',
        help: 'Vazio: até “Voltar ao normal”.',
      },
    },
  },
}

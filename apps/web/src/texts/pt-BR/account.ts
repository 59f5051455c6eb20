import type { Texts } from '../en/account.ts'

export const texts: Texts = {
  list: {
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
    justAdded: 'Nova',
    empty: {
      title: 'Nenhuma conta ainda',
      text: 'Adicione sua conta da Kraken com uma chave de API que você cria na Kraken. Testamos a chave com você e dizemos o que corrigir antes de guardar qualquer coisa.',
      practice: 'Ou ensaie tudo com uma conta de prática: lá nada é dinheiro de verdade.',
    },
  },

  page: {
    loading: 'Conta de corretora',
    loadFailed: 'Não foi possível carregar a conta',
    gone: { title: 'Esta conta não está aqui', text: 'Ela foi removida, ou é de outra pessoa.' },
    verify: 'Verificar agora',
    replace: 'Trocar as chaves',
    remove: 'Remover conta',
  },

  rename: {
    open: 'Renomear',
    label: 'Novo nome da conta',
    save: 'Salvar',
    overtaken: (present) => `Ela foi mudada em outra janela e agora se chama “${present}”. Salve de novo para ficar com o seu nome.`,
  },

  health: {
    titles: {
      ready: 'As chaves funcionam',
      attention: 'Algo requer sua atenção',
      broken: 'As chaves não funcionam mais',
      unknown: 'Ainda não se sabe se as chaves funcionam',
    },
    ready: 'Tudo o que é preciso para negociar está aí. Não há nada a fazer.',
    unknown: 'Verifique-as agora para saber.',
    atKraken: 'Corrija na Kraken e depois verifique aqui: a conta e o histórico continuam.',
    newKeys: 'É preciso uma chave nova: crie-a na Kraken e depois troque as chaves aqui. A conta e o histórico continuam.',
    openKraken: 'Abrir as configurações de API da Kraken',
    openPractice: 'Abrir as configurações de API de prática',
    provenAt: 'Última vez que se provou que funcionam',
    neverProven: 'Ainda nunca',
    verifiedAt: 'Última verificação',
  },

  verifying: {
    title: 'Verificação',
    asking: 'Perguntando à Kraken com as chaves guardadas. Termina em até 20 segundos.',
    verdicts: {
      passed: { title: 'As chaves funcionam', text: 'A Kraken respondeu a cada pergunta como deve.' },
      'passed-with-warnings': { title: 'As chaves funcionam, com avisos', text: 'Veja o que está marcado abaixo.' },
      failed: { title: 'As chaves não funcionam', text: 'Faça o que está marcado abaixo e verifique de novo.' },
      inconclusive: {
        title: 'Não conseguimos descobrir',
        text: 'A culpa não é da sua chave, e nada muda. A verificação marcada diz o que aconteceu.',
      },
    },
    repeated: (at) =>
      `A Kraken recusou estas chaves às ${at}, e elas não foram enviadas de novo: a Kraken bloqueia quem repete uma tentativa errada. Esta é a resposta daquele momento.`,
    hide: 'Ocultar',
  },

  rights: {
    title: 'O que a chave pode fazer',
    untold: 'A Kraken ainda não disse. Verifique as chaves para perguntar.',
  },

  addresses: {
    title: 'Endereços IP',
    unrestricted: 'A chave funciona a partir de qualquer endereço. Restrinja-a aos nossos na Kraken.',
    untold: 'A Kraken não disse quais endereços a chave permite.',
    notSet: 'O operador não definiu os endereços da plataforma.',
    ours: 'Nossos',
    foreign: 'Não nossos',
    foreignState: 'Também permitido',
    states: { allowed: 'Permitido', missing: 'Falta na chave', unknown: 'Não foi possível saber' },
    paste: 'Para colar em “IP address restriction” na Kraken:',
    copy: 'Copiar a lista para a Kraken',
  },

  key: {
    title: 'A chave',
    hint: 'Chave',
    name: 'Nome na Kraken',
    expires: 'Vence',
    never: 'Nunca',
    untold: 'Não informado',
    inDays: (date, days) => `${date}, daqui a ${days}`,
    inLessThanADay: (date) => `${date}, em menos de um dia`,
    expired: (date) => `Venceu em ${date}`,
    created: 'Criada na Kraken',
    lastUsed: 'Último uso',
    neverUsed: 'Nunca',
    history: 'Vê negociações',
    allHistory: 'Todas',
    from: (date) => `a partir de ${date}`,
    until: (date) => `até ${date}`,
    nonceWindow: 'Janela de nonce',
    added: 'Adicionada aqui',
    toldAt: 'Segundo a Kraken em',
  },

  previous: {
    title: (hint) => `Exclua a chave antiga ${hint} na Kraken`,
    text: 'Aqui ela foi apagada, mas na Kraken continua válida até você excluí-la lá, em “Settings → API”.',
    uses: {
      idle: 'Ultimamente ninguém além desta plataforma a usou.',
      'in-use': 'Outra coisa ainda a usa: procure outro programa antes de excluí-la.',
      unknown: 'A Kraken não disse se outra coisa ainda a usa.',
    },
    lastUsed: (when) => `Último uso: ${when}.`,
    done: 'Já a excluí',
  },

  timeline: {
    title: 'Verificações',
    loadFailed: 'Não foi possível carregar as verificações',
    none: 'Nenhuma ainda.',
    more: 'Mostrar anteriores',
    triggers: {
      test: 'Antes de adicionar',
      owner: 'Por você',
      support: 'Pelo suporte',
      schedule: 'Automática',
      replace: 'Teste de chaves novas',
    },
    verdicts: {
      passed: 'Aprovada',
      'passed-with-warnings': 'Aprovada com avisos',
      failed: 'Falhou',
      inconclusive: 'Não foi possível saber',
    },
    code: 'Código',
    copyCode: 'Copiar o código',
    took: (time) => `levou ${time}`,
    reason: (reason) => `Motivo: ${reason}`,
    checks: 'Todas as verificações',
  },

  events: {
    title: 'O que aconteceu com esta conta',
    loadFailed: 'Não foi possível carregar o que aconteceu',
    none: 'Nada ainda.',
    more: 'Mostrar anteriores',
    by: { owner: 'Você', support: 'Suporte', platform: 'Keyhaven' },
    actions: {
      'account.added': 'Adicionada',
      'account.renamed': 'Renomeada',
      'account.verified': 'Chaves verificadas',
      'account.credentials-replaced': 'Chaves trocadas',
      'account.removed': 'Removida',
      'account.looked-at': 'Consultada',
    },
    other: 'Algo foi feito',
    verified: (done, verdict, count, times) => `${done}: ${verdict}${count > 1 ? ` (${times} vezes)` : ''}`,
    renamedTo: (name) => `Renomeada para “${name}”`,
    replaced: (from, to) => `Chaves trocadas: ${from} por ${to}`,
  },

  replacing: {
    loading: 'Substituir as chaves',
    title: (name) => `Substituir as chaves de ${name}`,
    back: 'Voltar para a conta',
    lead: (hint) =>
      `A chave antiga ${hint} continua em uso até a nova passar no teste e ser guardada. A conta mantém o nome e o histórico.`,
    notOffered: 'Esta corretora não é mais oferecida. As chaves dela não podem ser substituídas.',
    passed: 'Salve para colocá-las no lugar das antigas.',
    ready: 'Substitui as chaves; as antigas são apagadas aqui.',
    acceptOther: 'Sim, a partir de agora esta conta deve usar essa outra conta da Kraken',
    overtaken: (name, hint) =>
      `Ela foi alterada em outra janela: agora se chama “${name}” e tem a chave ${hint}. Salve mais uma vez para substituir essa.`,
    done: (name) => `${name} tem chaves novas, guardadas seladas.`,
  },

  removal: {
    title: (name) => `Remover ${name}?`,
    erased: 'As chaves lacradas são apagadas na hora, e a plataforma deixa de usar esta conta. Não é possível desfazer.',
    atKraken: 'Na Kraken a chave continua válida. Exclua-a lá também, em “Settings → API”.',
    atPractice: 'Nada ali é de verdade. A chave fica na corretora de prática até você excluí-la lá.',
    typeName: 'Digite o nome da conta para confirmar',
    typeHint: (name) => `Exatamente assim: ${name}`,
    confirm: 'Remover conta',
    failed: 'A conta não foi removida.',
    overtaken: (present) => `Ela foi mudada em outra janela e agora se chama “${present}”. Feche isto e olhe para ela primeiro.`,
  },
}

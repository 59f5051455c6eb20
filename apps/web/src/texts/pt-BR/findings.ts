import type { CheckId } from '@keyhaven/contract'
import type { FindingTexts } from '../finding-text.ts'

// Our names of the two fields, and Kraken's of the two values.
const FIELD = { publicKey: 'Chave pública', privateKey: 'Chave privada' } as const
const THE_KEY = { publicKey: 'A chave pública', privateKey: 'A chave privada' } as const
const KRAKENS = { publicKey: 'API key', privateKey: 'Private key' } as const

const TEST_AGAIN = 'Depois, teste de novo.'
const EDIT = 'Na Kraken, em [Settings → API], edite a chave:'
const NOT_YOUR_FAULT = 'A culpa não é da sua chave.'
const LOST = 'Se a Kraken não mostra mais a chave privada, exclua a chave lá e crie uma nova.'
const OR_ACCEPT = 'Ou aceite o aviso.'
const PASTE_ALL = `${EDIT} cole a lista inteira em [IP address restriction] e salve. ${TEST_AGAIN}`
const GOES_WHERE = `[API key] da Kraken vai em ${FIELD.publicKey}; [Private key], em ${FIELD.privateKey}.`

const lost = (field: 'publicKey' | 'privateKey') => (field === 'privateKey' ? ` ${LOST}` : '')
const later = (wait = 'um minuto') => `Teste de novo em ${wait}.`

const UNPROVEN: Partial<Record<CheckId, string>> = {
  'no-withdrawal': 'A Kraken não disse se a chave pode tirar dinheiro',
  'ip-restriction': 'A Kraken não disse de quais endereços a chave funciona',
  egress: 'A chave não foi testada a partir de todos os nossos endereços',
  limits: 'A Kraken não disse se a chave expira, ou se vê só uma parte do seu histórico',
}
const HOW_TO_PROVE: Partial<Record<CheckId, string>> = {
  'no-withdrawal': 'nenhuma caixa sobre saques pode estar marcada.',
  'ip-restriction': 'veja se [IP address restriction] está ativado e contém todos os endereços do topo desta página.',
  egress: 'veja se [IP address restriction] contém todos os endereços do topo desta página.',
  limits: 'veja se [Key expiration], [Query start date] e [Query end date] estão como você quer.',
}

export const findings: FindingTexts = {
  'not-base64': ({ facts: { field = 'privateKey', alphabet } }) =>
    alphabet === 'url-safe'
      ? {
          wrong: `${THE_KEY[field]} está escrita com - e _, onde a Kraken escreve + e /.`,
          fix: `Alguns programas guardam chaves assim. Copie [${KRAKENS[field]}] de novo da própria Kraken e cole sem mudar nada.${lost(field)}`,
        }
      : {
          wrong: `${THE_KEY[field]} contém caracteres que nenhuma chave da Kraken tem.`,
          fix: `Copie [${KRAKENS[field]}] de novo com o botão de copiar da Kraken e cole sem mudar nada.${lost(field)}`,
        },
  'wrong-length': ({ facts: { field = 'privateKey', length = 0, expected = 0 }, number }) => ({
    wrong: `${THE_KEY[field]} tem ${number(length)} caracteres; as da Kraken têm ${number(expected)}.`,
    fix:
      length === 88 && expected === 56
        ? `Pode ser a chave privada. ${GOES_WHERE}`
        : length === 56 && expected === 88
          ? `Pode ser uma chave pública. ${GOES_WHERE}`
          : `${length < expected ? 'Falta uma parte' : 'Há algo a mais'}: copie [${KRAKENS[field]}] de novo com o botão de copiar da Kraken.${lost(field)}`,
  }),
  swapped: () => ({ wrong: 'Cada uma das chaves está no campo da outra.', fix: GOES_WHERE }),
  'same-key-twice': () => ({
    wrong: 'Os dois campos contêm a mesma chave.',
    fix: `A Kraken mostra dois valores: ${GOES_WHERE}`,
  }),
  'key-name-pasted': ({ facts: { field = 'publicKey' } }) => ({
    wrong: `O campo ${FIELD[field]} contém o nome da chave, não a chave.`,
    fix: `O nome só identifica a chave na lista da Kraken. Copie o valor longo que a Kraken chama de [${KRAKENS[field]}].`,
  }),
  'futures-key': () => ({
    wrong: 'Esta é uma chave da Kraken Futures; é preciso uma chave Spot.',
    fix: 'Na Kraken, em [Settings → API], crie uma chave na seção [Spot trading API] e cole essa.',
  }),

  insisted: () => ({ wrong: 'Não conhecemos esse comprimento: você insistiu, então a Kraken decide.' }),

  unreachable: ({ wait }) => ({
    wrong: 'Não foi possível acessar a Kraken.',
    fix: `${NOT_YOUR_FAULT} O caminho daqui até a Kraken está interrompido ou lento demais; nada precisa mudar na chave. ${later(wait)}`,
  }),
  maintenance: ({ wait }) => ({
    wrong: 'A Kraken não está em pleno funcionamento no momento.',
    fix: `${NOT_YOUR_FAULT} status.kraken.com diz quanto tempo dura; nada precisa mudar na chave. ${later(wait)}`,
  }),
  'rate-limited': ({ wait }) => ({
    wrong: 'A Kraken nos pede para ir mais devagar.',
    fix: `${NOT_YOUR_FAULT} Durante esse tempo não enviamos à Kraken nada desta chave. ${later(wait)}`,
  }),
  'locked-out': ({ wait = '15 minutos' }) => ({
    wrong: 'A Kraken não responde ao nosso endereço por um tempo.',
    fix: `${NOT_YOUR_FAULT} Chaves erradas de alguém podem ter causado isso. Não enviamos nada até passar, pois cada tentativa prolonga a espera. ${later(wait)}`,
  }),
  'bad-answer': ({ wait }) => ({
    wrong: 'Não entendemos a resposta da Kraken.',
    fix: `${NOT_YOUR_FAULT} Algo na Kraken, ou no caminho até ela, não está em ordem. ${later(wait)} Se continuar assim, mostre o código ao suporte.`,
  }),
  slow: ({ took }) => ({
    wrong: took ? `A Kraken levou ${took} para responder.` : 'A Kraken responde devagar.',
    fix: 'A chave funciona. Enquanto isso durar, as ordens podem ser lentas.',
  }),

  'key-not-recognised': ({ causes }) => ({
    wrong: 'A Kraken não aceita esta chave.',
    fix:
      causes === 0
        ? 'As palavras da Kraken abaixo dizem por quê. Se falarem da sua conta da Kraken, pergunte ao suporte da Kraken; depois, teste de novo.'
        : 'A Kraken dá uma só resposta para várias causas. Verifique-as nesta ordem:',
  }),
  'signature-mismatch': () => ({
    wrong: 'A Kraken conhece a chave pública, mas a chave privada não corresponde a ela.',
    fix: `Cole os dois valores de uma mesma chave. ${LOST}`,
  }),
  expired: ({ facts: { when }, date }) => ({
    wrong: when ? `A chave expirou em ${date(when)}.` : 'A chave expirou.',
    fix: 'Crie uma chave nova na Kraken, sem [Key expiration] ou com uma data posterior.',
  }),
  'nonce-behind': () => ({
    wrong: 'Outro programa usa, ou já usou, esta chave.',
    fix: 'Dois programas não podem dividir uma chave. Crie uma nova na Kraken só para esta plataforma e cole aqui.',
  }),
  'key-has-2fa': () => ({
    wrong: 'A chave pede um código de dois fatores a cada chamada.',
    fix: 'Desative a autenticação de dois fatores para esta chave (não para a sua conta da Kraken), ou crie uma chave nova sem ela.',
  }),

  missing: ({ facts: { which = [] }, plural }) => ({
    wrong: plural(which.length, {
      one: 'Falta à chave uma permissão necessária:',
      other: 'Faltam à chave permissões necessárias:',
    }),
    fix: `${EDIT} marque ${plural(which.length, { one: 'esta caixa', other: 'estas caixas' })} e salve. ${TEST_AGAIN}`,
  }),
  excess: () => ({
    wrong: 'A chave pode fazer mais do que a plataforma precisa:',
    fix: `${EDIT} desmarque estas caixas e salve. ${TEST_AGAIN} ${OR_ACCEPT}`,
  }),
  'unknown-permissions': () => ({ wrong: 'A chave tem permissões que não conhecemos. Elas não são necessárias:' }),
  rights: () => ({ wrong: 'O que a chave pode fazer:' }),
  unproven: ({ facts: { which = [] }, check }) => ({
    wrong: `${UNPROVEN[check ?? 'format'] ?? 'A Kraken não descreve esta chave, e nenhuma chamada inofensiva conta tudo'}${which.length === 0 ? '.' : ':'}`,
    fix: `Olhe a chave na Kraken, em [Settings → API]: ${HOW_TO_PROVE[check ?? 'format'] ?? 'as caixas necessárias devem estar marcadas e todas as outras vazias.'} ${OR_ACCEPT}`,
  }),
  'withdrawal-enabled': () => ({
    wrong: 'A chave pode tirar dinheiro da sua conta:',
    fix: `${EDIT} desmarque estas caixas e salve. ${TEST_AGAIN} Nunca guardamos uma chave que pode sacar: se vazasse, poderia esvaziar a conta.`,
  }),

  'websocket-off': () => ({
    wrong: 'Os dados ao vivo estão desativados para esta chave.',
    fix: `${EDIT} ative [WebSocket interface] e salve. ${TEST_AGAIN}`,
  }),
  'websocket-refused': () => ({
    wrong: 'A Kraken recusou a conexão de dados ao vivo.',
    fix: `${EDIT} veja se [WebSocket interface] está ativado e se [IP address restriction] contém todos os endereços do topo desta página. ${TEST_AGAIN}`,
  }),

  'egress-not-listed': () => ({ wrong: 'Faltam endereços nossos na restrição de IP da chave:', fix: PASTE_ALL }),
  'egress-announced': ({ facts: { when }, date }) => ({
    wrong: `${when ? `A partir de ${date(when)}` : 'Em breve'}, nossas chamadas virão também de endereços que faltam na restrição de IP da chave:`,
    fix: `${PASTE_ALL} Ou aceite o aviso e faça isso a tempo.`,
  }),
  unrestricted: ({ facts: { paste } }) => ({
    wrong: 'A chave funciona a partir de qualquer endereço.',
    fix: `${EDIT} ative [IP address restriction], cole ${paste ? 'a lista inteira' : 'os endereços do topo desta página'} e salve. ${TEST_AGAIN} ${OR_ACCEPT}`,
  }),
  'foreign-addresses': () => ({
    wrong: 'A chave também funciona a partir de endereços que não são nossos:',
    fix: `A não ser que outro programa seu precise deles, remova-os de [IP address restriction] na Kraken. ${TEST_AGAIN} ${OR_ACCEPT}`,
  }),

  'egress-refused': () => ({ wrong: 'A Kraken recusou a chave a partir destes endereços nossos:', fix: PASTE_ALL }),

  'expires-soon': ({ facts: { when, daysLeft }, date, dateTime, days }) => ({
    wrong: [
      when ? `A chave expira em ${daysLeft === 0 ? dateTime(when) : date(when)}` : 'A chave expira em breve',
      daysLeft === undefined ? '.' : daysLeft === 0 ? ', em menos de um dia.' : `, daqui a ${days(daysLeft)}.`,
    ].join(''),
    fix: 'Nesse dia ela deixa de funcionar. Melhor: crie uma chave sem [Key expiration] ou com uma data posterior. Ou aceite o aviso e substitua a chave a tempo.',
  }),
  'query-window': ({ facts: { from, to }, date }) => ({
    wrong: `A chave vê só uma parte do seu histórico${from ? `, a partir de ${date(from)}` : ''}${to ? `${from ? '' : ','} até ${date(to)}` : ''}.`,
    fix: `${EDIT} limpe [Query start date] e [Query end date] e salve. ${TEST_AGAIN} ${OR_ACCEPT}`,
  }),

  'nonce-window': ({ facts: { window } }) => ({
    wrong: `A chave tem uma janela de nonce${window ? ` de ${window}` : ''}: a Kraken aceita suas chamadas também fora de ordem. A plataforma não precisa de nenhuma, e isso não atrapalha.`,
  }),

  'same-kraken-account': ({ facts: { account } }) => ({
    wrong: account
      ? `Esta chave pertence à mesma conta da Kraken que “${account.name}”. As duas verão os mesmos fundos e ordens.`
      : 'Esta chave pertence a uma conta da Kraken que você já adicionou. As duas verão os mesmos fundos e ordens.',
  }),
  'other-kraken-account': () => ({
    wrong: 'Esta chave pertence a outra conta da Kraken, diferente da conta da chave que ela substituiria.',
    fix: 'Se não é isso que você quer, crie uma chave na conta da Kraken que está conectada agora. Caso contrário, confirme abaixo.',
  }),
  'already-added': ({ facts: { account } }) => ({
    wrong: account ? `Esta chave já foi adicionada como “${account.name}”.` : 'Esta chave já foi adicionada a uma das suas contas.',
    fix: 'Use essa conta, ou crie outra chave na Kraken e cole aqui.',
  }),

  'not-reached': ({ facts: { which = [] } }) => ({
    wrong: which.length > 0 ? 'Não testada a partir destes endereços nossos:' : 'Não perguntado, por causa do que foi encontrado antes.',
  }),
  'addresses-not-set': () => ({ wrong: 'Não comparado: o operador não definiu os endereços da plataforma.' }),
  'not-available': () => ({
    wrong: 'A Kraken não disse.',
    fix: 'Teste de novo em um minuto; se continuar assim, mostre o código ao suporte.',
  }),
}

import type { Texts } from '../en/index.ts'

export const guide: Texts['guide'] = {
  title: 'Como criar a chave na Kraken',
  open: 'Abrir as configurações de API da Kraken',
  openPractice: 'Abrir as configurações de API de prática',
  signIn: 'Entre na Kraken Pro e vá para',
  create: 'Nesta seção, aperte o botão:',
  name: 'Dê à chave um nome que diga para que ela serve.',
  permissions: 'Marque exatamente estas caixas e deixe as outras vazias:',
  neverWithdraw:
    'Nunca marque “Withdraw”. A plataforma não precisa dessa permissão, uma chave vazada poderia esvaziar a conta, e recusamos essas chaves.',
  websocket: 'Ative, para dados ao vivo:',
  restriction: 'Ative e cole os endereços:',
  restrictionNotSet: 'Deixe desativado até o operador lhe dar os endereços:',
  generate: 'Aperte o botão e digite o código do seu aplicativo autenticador:',
  copy: 'Copie agora os dois valores; a Kraken mostra a chave privada só uma vez.',
  copyTo: (kraken, ours) => `${kraken} vai em ${ours}`,
  ticked: 'marcar',
  empty: 'deixar vazia',
  never: 'nunca marcar',
}

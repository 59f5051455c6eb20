import type { MailTexts } from './mail-texts.ts'

export const ptBr: MailTexts = {
  subject: (accounts) => (accounts === 1 ? 'Uma das suas contas precisa de você' : `${accounts} das suas contas precisam de você`),
  intro: (accounts) => (accounts === 1 ? 'Há algo a fazer nesta conta:' : 'Há algo a fazer nestas contas:'),
  broken: 'A chave não funciona mais. Corrija-a ou substitua-a.',
  attention: 'Há algo errado com a chave. Veja o que é e corrija.',
  expires: (when) => `A chave expira em ${when}. Crie uma nova na Kraken e substitua-a.`,
  expired: (when) => `A chave expirou em ${when}. Crie uma nova na Kraken e substitua-a.`,
  addresses: (which, when) =>
    when === undefined
      ? `A chave não permite estes endereços nossos: ${which}. Adicione-os na Kraken.`
      : `A partir de ${when}, nossas chamadas virão também de ${which}. Adicione isso à chave na Kraken antes dessa data.`,
  practice: 'Conta de prática: onde a Kraken é citada, entenda-se a página de prática.',
  open: 'Abrir a conta',
  why: 'Você recebe este e-mail porque estas contas são suas.',
  unsubscribe: 'Parar de receber estes e-mails',
  confirm: 'Pressione o botão para não receber mais e-mails sobre as suas contas.',
  stopped: 'Você não receberá mais e-mails sobre as suas contas.',
  calendar: (name, practice) => `A chave ${practice ? 'de prática' : 'da Kraken'} de “${name}” expira`,
  invitation: {
    subject: 'Seu convite para o Keyhaven',
    intro: (when) => `Você foi convidado para o Keyhaven. Abra o link e escolha uma senha; ele vale até ${when}, uma vez.`,
    open: 'Aceitar o convite',
    unexpected: 'Se você não esperava um convite, não faça nada: sem este link ninguém entra.',
  },
}

import type { Texts } from '../en/invitation.ts'

export const texts: Texts = {
  title: 'Boas-vindas',
  lead: 'Você foi convidado para este Keyhaven. Escolha uma senha e pronto.',
  submit: 'Criar conta e entrar',
  noLink: 'Abra o link inteiro do seu convite: ele termina com um código longo, que falta aqui.',
  over: 'Este convite já foi usado, foi substituído por um mais novo ou tem mais de sete dias. Peça outro a quem convidou você.',
  loadFailed: 'Não foi possível ler o convite',
  forOther: (email) => `Este convite é para ${email}, que ainda não tem conta aqui. Saia para usá-lo.`,
  joined: 'Já existe uma conta com o e-mail deste convite, e é a sua: não há mais nada a fazer.',
  signedIn: (email) => `Você entrou como ${email}.`,
  stay: 'Continuar conectado',
  leave: 'Sair e continuar',
}

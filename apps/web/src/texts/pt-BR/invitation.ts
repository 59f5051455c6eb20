import type { Texts } from '../en/invitation.ts'

export const texts: Texts = {
  title: 'Boas-vindas',
  lead: 'Você foi convidado para este Keyhaven. Escolha uma senha e pronto.',
  submit: 'Criar conta e entrar',
  noLink: 'Abra o link inteiro do seu convite: ele termina com um código longo, que falta aqui.',
  over: 'Este convite já foi usado, foi substituído por um mais novo ou tem mais de sete dias. Peça outro a quem convidou você.',
  loadFailed: 'Não foi possível ler o convite',
  otherUser: (email) => `Você entrou como ${email}. O convite é para quem ainda não tem conta: saia para usá-lo.`,
  leave: 'Sair e continuar',
}

import type { Texts } from '../en/invitation.ts'

export const texts: Texts = {
  title: 'ようこそ',
  lead: 'この Keyhaven に招待されています。パスワードを決めると利用を始められます。',
  submit: 'アカウントを作成してログイン',
  noLink: '招待のリンク全体を開いてください。末尾の長いコードが欠けています。',
  over: 'この招待はすでに使用されたか、新しいものに置き換えられたか、7 日を過ぎています。招待した人に新しい招待を依頼してください。',
  loadFailed: '招待を読み込めませんでした',
  forOther: (email) => `この招待は、まだアカウントのない ${email} 宛てです。使うにはログアウトしてください。`,
  joined: 'この招待のメールアドレスのアカウントはすでにあり、あなたのものです。行うことはありません。',
  signedIn: (email) => `${email} としてログインしています。`,
  stay: 'ログインしたままにする',
  leave: 'ログアウトして進む',
}

import type { Texts } from '../en/entrance.ts'

export const texts: Texts = {
  signIn: {
    title: 'ログイン',
    lead: 'Kraken アカウントを接続し、動作を確認できます。',
    email: 'メールアドレス',
    password: 'パスワード',
    submit: 'ログイン',
    putRight: '先に次の点を直してください：',
    emailMissing: 'メールアドレスを入力してください。',
    emailInvalid: 'メールアドレスが完全ではありません。',
    passwordMissing: 'パスワードを入力してください。',
    noCookie: 'ログインしましたが、ブラウザに Cookie が保存されませんでした。このページの Cookie を許可して、もう一度お試しください。',
    noAccountYet: 'アカウントをお持ちでない場合は',
    toSignUp: '新規作成',
  },
  signUp: {
    title: 'アカウントを作成',
    submit: 'アカウントを作成',
    passwordHint: (min) => `${min} 文字以上。謎のような文字列より、いくつかの単語の方が覚えやすくなります。`,
    passwordShort: (min) => `パスワードは ${min} 文字以上にしてください。`,
    passwordLong: (max) => `パスワードは ${max} 文字以内にしてください。`,
    haveAccount: 'すでにアカウントをお持ちの場合は',
    toSignIn: 'ログイン',
  },
  firstAdmin: {
    title: '最初の管理者を作成',
    lead: 'この一度だけ使えるリンクで、この Keyhaven を管理するアカウントを作成します。',
    submit: '管理者を作成してログイン',
    noLink: 'サーバーが初回起動時に表示したリンク全体を開いてください。末尾の長いコードが欠けています。',
    linkUsed: '管理者がすでにいるか、このリンクは無効になっています。ログインしてください。',
  },
}

import type { Texts } from '../en/index.ts'

export const guide: Texts['guide'] = {
  title: 'Kraken でのキーの作成手順',
  open: 'Kraken の API 設定を開く',
  openPractice: '練習用の API 設定を開く',
  signIn: 'Kraken Pro にログインし、次の画面に進みます：',
  create: 'この項で次のボタンを押します：',
  name: '用途がわかる名前をキーに付けます。',
  permissions: '次の項目だけをオンにし、ほかはオフのままにします：',
  neverWithdraw:
    '「Withdraw」は決してオンにしないでください。プラットフォームには不要な権限で、漏れるとアカウントが空になるおそれがあるため、そのようなキーは受け付けません。',
  websocket: 'ライブデータのためにオンにします：',
  restriction: 'オンにして、アドレスを貼り付けます：',
  restrictionNotSet: '運営者からアドレスを受け取るまでオフのままにします：',
  generate: 'ボタンを押し、認証アプリのコードを入力します：',
  copy: '両方の値を今すぐコピーしてください。Kraken が秘密キーを表示するのは一度だけです。',
  copyTo: (kraken, ours) => `${kraken} は「${ours}」へ`,
  ticked: 'オンにする',
  empty: 'オフのまま',
  never: '決してオンにしない',
}

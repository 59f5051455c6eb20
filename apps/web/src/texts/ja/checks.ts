import type { Texts } from '../en/index.ts'

export const checks: Texts['checks'] = {
  format: { name: 'キーの形式', ok: '両方とも完全な Kraken Spot キーの形です。' },
  reachable: { name: 'Kraken の応答', ok: 'Kraken は稼働中で、応答しています。' },
  recognised: { name: 'Kraken によるキーの認識', ok: 'Kraken はキーと署名を受け付けました。' },
  permissions: { name: '権限', ok: '必要な権限はすべてオンです。' },
  'no-withdrawal': { name: '出金不可', ok: 'このキーでは何も出金できません。' },
  websocket: { name: 'ライブデータ', ok: 'WebSocket インターフェースは動作しています。' },
  'ip-restriction': { name: 'IP アドレス制限', ok: 'このキーは当方のアドレスからのみ使えます。' },
  egress: { name: '当方の各アドレス', ok: 'Kraken はすべてのアドレスからの利用を許可しています。' },
  limits: { name: 'キーの制限', ok: '有効期限や照会期間の問題はありません。' },
  'not-duplicate': { name: '未登録', ok: 'このキーを使っているアカウントはありません。' },
}

export const outcomes: Texts['outcomes'] = {
  ok: '正常',
  skipped: '未確認',
  warning: '警告',
  unknown: '判定不能',
  failed: '不合格',
}

export const candidates: Texts['candidates'] = {
  'copied-wrongly': 'キーの一部しかコピーされていません。Kraken のコピーボタンで両方をもう一度コピーし、ここに貼り付けてください。',
  'futures-key': 'キーが [Futures trading API] で作成されています。[Spot trading API] の項で作成してください。',
  'deleted-or-expired':
    'キーが削除、取り消し、または期限切れになっています。Kraken のキー一覧で確認し、見つからないか期限切れの場合は新しく作成してください。',
  'address-not-allowed':
    'キーの IP アドレス制限に当方のアドレスが含まれていません。このページ上部のアドレスをすべて [IP address restriction] に貼り付けてください。',
  'key-has-2fa':
    'キーが二段階認証コードを求めています。このキーについてのみオフにするか（Kraken アカウントの設定ではありません）、二段階認証なしのキーを作成してください。',
}

export const findingParts: Texts['findingParts'] = {
  krakenSaid: 'Kraken からのメッセージ：',
  krakenStatus: 'Kraken の稼働状況：',
  pasteAll: '貼り付ける一覧：',
  copyList: '一覧をコピー',
}

export const krakenStatuses: Texts['krakenStatuses'] = {
  online: '通常どおり稼働しています。',
  maintenance: 'メンテナンスのため停止しています。',
  cancel_only: '現在は注文の取り消しのみ可能です。',
  post_only: '現在は板に並ぶ注文のみ受け付けています。',
}

export const rights: Texts['rights'] = {
  title: 'このキーのすべての権限（Kraken の画面順）',
  others: 'その他の権限',
  unknown: 'オン（不明な権限）',
  states: {
    granted: '許可済み',
    missing: '不足：オンにしてください',
    'must-be-off': 'オフが必須：オフにしてください',
    'not-needed': '不要',
    off: 'オフ',
    'could-not-tell': '判定不能',
  },
}

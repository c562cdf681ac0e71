/** The texts of the mail queue, which only its own chunk carries. */
import { useLocaleState } from 'ra-core';
import type { Language } from '../../meta/contract';
import type { QueueState } from './queue-api';

interface Words {
  help: string; waiting: string; failed: string; dead: string; oldest: string; none: string; minutes: string; hours: string; days: string;
  people: string; quiet: string; log: string; everybody: string; all: string; empty: string; tries: string; nextTry: string; sentAt: string; digest: string; choose: string;
  resend: string; resendAll: string; resendTitle: string; resendAsk: string; resendAgain: string; resent: string; cancel: string;
  bounced: string; bouncedHelp: string; bouncedNote: string; clear: string; clearTitle: string; clearAsk: string; cleared: string;
  states: Record<QueueState, string>;
}

const words: Record<Language, Words> = {
  'zh-Hans': {
    help: '邮件写好后先进入队列再发出；发送失败会自动重试一天，之后放弃，可在这里重新发送。', waiting: '待发送', failed: '重试中', dead: '已放弃', oldest: '最久等待', none: '无', minutes: '%{n} 分钟', hours: '%{n} 小时', days: '%{n} 天',
    people: '按收件人', quiet: '没有待发送或已放弃的邮件。', log: '发送记录', everybody: '所有人', all: '全部', empty: '没有符合条件的邮件。', tries: '已尝试 %{n} 次', nextTry: '下次 %{at}', sentAt: '发送于 %{at}', digest: '摘要', choose: '选择',
    resend: '重新发送', resendAll: '全部重新发送', resendTitle: '重新发送 %{n} 封邮件？', resendAsk: '邮件将按单据现在的内容重新生成并立即发送，再重试一天。', resendAgain: '其中有已发出的邮件，收件人会再收到一封。', resent: '已重新放入队列：%{n} 封。', cancel: '取消',
    bounced: '被退回的地址', bouncedHelp: '发往这些地址的邮件已停止。地址更正或邮箱恢复后，请解除。', bouncedNote: '发往 %{address} 的邮件被退回，已停止发送：%{reason}', clear: '解除', clearTitle: '恢复向 %{address} 发送邮件？', clearAsk: '之后的邮件会照常发出；已放弃的邮件请在下面重新发送。', cleared: '已恢复发送。',
    states: { waiting: '待发送', failed: '重试中', dead: '已放弃', sent: '已发送', skipped: '不必发送' },
  },
  en: {
    help: 'Mails wait here until they are sent. What fails is tried again for a day, then given up; you can send it again from here.', waiting: 'Waiting', failed: 'Being retried', dead: 'Given up', oldest: 'Longest wait', none: 'none', minutes: '%{n} min', hours: '%{n} h', days: '%{n} days',
    people: 'By recipient', quiet: 'Nothing waits and nothing was given up.', log: 'Log', everybody: 'Everybody', all: 'All', empty: 'No mail fits.', tries: 'tried %{n} times', nextTry: 'next try %{at}', sentAt: 'sent %{at}', digest: 'Digest', choose: 'Choose',
    resend: 'Send again', resendAll: 'Send all again', resendTitle: 'Send %{n} mails again?', resendAsk: 'They are written anew from the documents as they are now, sent at once, and retried for another day.', resendAgain: 'Some of them were sent already: their recipients get them a second time.', resent: 'Back in the queue: %{n}.', cancel: 'Cancel',
    bounced: 'Addresses that bounced', bouncedHelp: 'Nothing is mailed to them any more. Clear an address once it has been corrected or takes mail again.', bouncedNote: 'Mail to %{address} came back, so nothing is sent there any more: %{reason}', clear: 'Clear', clearTitle: 'Mail %{address} again?', clearAsk: 'Mails from now on are sent as usual. What was given up meanwhile can be sent again below.', cleared: 'Mail goes out to this address again.',
    states: { waiting: 'Waiting', failed: 'Being retried', dead: 'Given up', sent: 'Sent', skipped: 'Not needed' },
  },
  ko: {
    help: '메일은 여기서 기다렸다가 발송됩니다. 실패하면 하루 동안 다시 시도한 뒤 포기하며, 여기에서 다시 보낼 수 있습니다.', waiting: '대기', failed: '재시도 중', dead: '포기', oldest: '최장 대기', none: '없음', minutes: '%{n}분', hours: '%{n}시간', days: '%{n}일',
    people: '받는 사람별', quiet: '대기 중이거나 포기한 메일이 없습니다.', log: '발송 기록', everybody: '모두', all: '전체', empty: '해당하는 메일이 없습니다.', tries: '%{n}회 시도', nextTry: '다음 시도 %{at}', sentAt: '%{at} 발송', digest: '요약', choose: '선택',
    resend: '다시 보내기', resendAll: '모두 다시 보내기', resendTitle: '메일 %{n}통을 다시 보낼까요?', resendAsk: '문서의 현재 내용으로 다시 작성해 바로 보내고, 하루 동안 재시도합니다.', resendAgain: '이미 발송된 메일이 포함되어 있어 받는 사람이 한 번 더 받게 됩니다.', resent: '%{n}통을 다시 대기열에 넣었습니다.', cancel: '취소',
    bounced: '반송된 주소', bouncedHelp: '이 주소로는 메일을 보내지 않습니다. 주소가 정정되거나 다시 수신할 수 있게 되면 해제하세요.', bouncedNote: '%{address}(으)로 보낸 메일이 반송되어 발송을 멈췄습니다: %{reason}', clear: '해제', clearTitle: '%{address}(으)로 다시 보낼까요?', clearAsk: '이후의 메일은 평소처럼 발송됩니다. 그동안 포기한 메일은 아래에서 다시 보낼 수 있습니다.', cleared: '이 주소로 다시 발송합니다.',
    states: { waiting: '대기', failed: '재시도 중', dead: '포기', sent: '발송됨', skipped: '발송 안 함' },
  },
};

export function useQueueWords(): Words {
  const [locale] = useLocaleState();
  return words[locale as Language] ?? words.en;
}

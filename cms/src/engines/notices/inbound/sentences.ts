/** What the desk says to somebody who decides by answering a mail. */
import type { Labels } from '../../../foundation/language';

export const replies = {
  done: { 'zh-Hans': '已按您的回复办理：{action}。', en: 'Done as you answered: {action}.', ko: '회신하신 대로 처리했습니다: {action}.' },
  notUnderstood: {
    'zh-Hans': '没有看懂您的回复，单据尚未办理。第一行请只写“同意”或“退回”，说明写在下面；也可以打开链接办理。',
    en: 'Your answer was not understood and nothing has been decided. Please write only “approve”, “return” or “reject” on the first line and your note below it, or open the link.',
    ko: '회신 내용을 이해하지 못해 아직 처리하지 않았습니다. 첫 줄에 ‘승인’, ‘반송’ 또는 ‘반려’만 쓰고 메모는 그 아래에 적어 주세요. 링크를 열어 처리할 수도 있습니다.',
  },
  noQuote: {
    'zh-Hans': '您的回复里没有引用原邮件，无法确认是对哪一步的决定，单据尚未办理。请保留引用的原文再回复，或打开链接办理。',
    en: 'Your answer does not quote our mail, so it cannot be told what it decides; nothing has been done. Please answer with the quoted mail below, or open the link.',
    ko: '회신에 원본 메일이 인용되어 있지 않아 어느 단계에 대한 결정인지 확인할 수 없어 처리하지 않았습니다. 원문을 남겨 두고 다시 회신하거나 링크를 열어 처리해 주세요.',
  },
  notOffered: { 'zh-Hans': '这一步不能这样办理，单据尚未办理。请打开链接查看可以怎样办理。', en: 'This step cannot be decided like that, and nothing has been done. Please open the link to see what can be.', ko: '이 단계는 그렇게 처리할 수 없어 아직 처리하지 않았습니다. 링크를 열어 가능한 처리를 확인해 주세요.' },
  needsMore: { 'zh-Hans': '“{action}”还需要填写内容，回复邮件无法办理。请打开链接填写并办理。', en: '“{action}” needs more to be filled in than a mail can say. Please open the link.', ko: '‘{action}’에는 추가로 입력할 내용이 있어 메일 회신으로는 처리할 수 없습니다. 링크를 열어 처리해 주세요.' },
  refused: { 'zh-Hans': '没有办理：{why}', en: 'Nothing has been done: {why}', ko: '처리하지 않았습니다: {why}' },
  over: { 'zh-Hans': '您回复的那一步已不再等您处理，您的回复没有改变任何内容。', en: 'The step you answered no longer waits for you. Your answer changed nothing.', ko: '회신하신 단계는 더 이상 처리할 필요가 없어 아무것도 바뀌지 않았습니다.' },
} satisfies Record<string, Labels>;

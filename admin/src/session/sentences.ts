/** The sign-in screen's texts in three languages, apart from the panel's so that the first screen stays small. */
import type { Language } from '../meta/contract';

export interface SignInSentences {
  title: string; identifier: string; password: string; submit: string; forgot: string; wrong: string; unreachable: string; again: string;
  kept: string; forgotHelp: string; send: string; sent: string; back: string; waking: string; reload: string; product: string;
  newPassword: string; repeat: string; differ: string; change: string; changed: string; show: string; hide: string;
}

export const signInSentences: Record<Language, SignInSentences> = {
  'zh-Hans': {
    title: '登录', identifier: '用户名或邮箱', password: '密码', submit: '登录', forgot: '忘记密码？', wrong: '用户名或密码不正确。',
    unreachable: '暂时连接不上服务器，请稍后重试。', again: '登录已过期', kept: '请重新登录。您填写的内容仍在，登录后可继续。',
    forgotHelp: '请输入您的邮箱，我们会把重设密码的链接发给您。', send: '发送链接', sent: '如果该邮箱有账号，您很快会收到邮件。', back: '返回登录',
    waking: '正在打开…', reload: '重试', product: '单据、审批与通知的工作台', newPassword: '新密码', repeat: '再输入一次', differ: '两次输入的密码不一致。',
    change: '设置新密码', changed: '密码已更新，请登录。', show: '显示密码', hide: '隐藏密码',
  },
  en: {
    title: 'Sign in', identifier: 'User name or email', password: 'Password', submit: 'Sign in', forgot: 'Forgot your password?', wrong: 'User name or password is not right.',
    unreachable: 'The server cannot be reached just now. Please try again.', again: 'Your session has ended', kept: 'Please sign in again. What you typed is still here.',
    forgotHelp: 'Enter your email and we will send you a link to set a new password.', send: 'Send the link', sent: 'If this email has an account, a message is on its way.', back: 'Back to sign-in',
    waking: 'Opening…', reload: 'Try again', product: 'The desk for documents, approvals and notices', newPassword: 'New password', repeat: 'Once more', differ: 'The two passwords differ.',
    change: 'Set the new password', changed: 'The password is set. Please sign in.', show: 'Show password', hide: 'Hide password',
  },
  ko: {
    title: '로그인', identifier: '사용자 이름 또는 이메일', password: '비밀번호', submit: '로그인', forgot: '비밀번호를 잊으셨나요?', wrong: '사용자 이름 또는 비밀번호가 올바르지 않습니다.',
    unreachable: '지금은 서버에 연결할 수 없습니다. 잠시 후 다시 시도하세요.', again: '세션이 만료되었습니다', kept: '다시 로그인하세요. 입력하신 내용은 그대로 있습니다.',
    forgotHelp: '이메일을 입력하시면 비밀번호 재설정 링크를 보내 드립니다.', send: '링크 보내기', sent: '등록된 이메일이라면 곧 메일이 도착합니다.', back: '로그인으로 돌아가기',
    waking: '여는 중…', reload: '다시 시도', product: '문서, 결재, 알림을 위한 업무 공간', newPassword: '새 비밀번호', repeat: '한 번 더 입력', differ: '두 비밀번호가 서로 다릅니다.',
    change: '새 비밀번호 설정', changed: '비밀번호가 변경되었습니다. 로그인하세요.', show: '비밀번호 표시', hide: '비밀번호 숨기기',
  },
};

/** The texts of the notice editor in Korean. */
import type { NoticeWords } from '.';

export const korean: NoticeWords = {
  help: '언제 무엇을 누구에게 알릴지 정합니다. 처리할 차례가 된 사람에게는 규칙 없이도 알립니다.',
  standard: '표준 알림', standardHelp: '모든 흐름에서 보냅니다. 열어서 특정 단계 또는 모든 단계의 문구와 경로를 바꾸거나 끌 수 있습니다.', rules: '알림 규칙', noRules: '아직 규칙이 없습니다.', add: '규칙 추가', panel: '알림', close: '닫기', remove: '이 규칙 삭제', reset: '표준으로 되돌리기', removed: '“%{name}”을(를) 삭제했습니다. 실행 취소로 되돌릴 수 있습니다.',
  changed: '변경됨', off: '꺼짐', mandatoryMark: '개인이 끌 수 없음', problems: '문제 %{count}건', newRule: { 'zh-Hans': '新通知', en: 'New notice', ko: '새 알림' },
  names: {
    task: '할 일', 'due-soon': '기한 임박', overdue: '기한 초과', urged: '처리 독촉', escalated: '기한 초과 보고', reassigned: '담당 이관', delegated: '위임', returned: '반송됨', rejected: '반려됨', completed: '완료됨', cancelled: '취소됨', withdrawn: '회수됨', lapsed: '시스템 자동 처리', comment: '댓글 언급', cc: '참조', stuck: '자동 처리 실패',
  },
  readers: {
    turn: '처리할 차례인 사람', owner: '담당자', picked: '지정된 사람', before: '기존 처리자', both: '담당자와 기존 처리자', administrators: '관리자',
  },
  company: { title: '회사 전체 설정', help: '모든 유형의 알림에 적용됩니다. 본인이 처리해야 하는 알림에는 개수 제한이 없습니다.', quiet: '방해 금지 시간: 메일을 나중에 발송', from: '시작', until: '끝', perHour: '1인당 시간별 메일 한도(초과분은 한 통으로)' },
  name: '이름', send: '이 알림 보내기', step: '단계', everyStep: '모든 단계', addStep: '특정 단계에 따로 설정',
  occasion: {
    title: '알릴 시점', kinds: { created: '문서가 만들어질 때', entered: '단계나 상태에 도달할 때', acted: '동작을 수행한 후', changed: '필드가 바뀔 때', date: '날짜 전후', overdue: '단계 기한이 지날 때' },
    state: '단계 또는 상태', anyStep: '모든 단계', action: '동작', field: '필드', date: '날짜', shift: '얼마나', before: '전', after: '후', onDay: '당일', side: '전 또는 후', unit: '단위', units: { days: '일', workingDays: '영업일', hours: '시간' }, at: '시각',
    said: { created: '만들어질 때', entered: '“%{what}” 도달 시', acted: '“%{what}” 후', changed: '“%{what}” 변경 시', before: '“%{what}” %{plus}%{unit} 전', after: '“%{what}” %{plus}%{unit} 후', onDay: '“%{what}” 당일', overdue: '“%{what}” 기한 초과 시' },
  },
  when: '조건에 맞을 때만', to: {
    title: '받는 사람', add: '받는 사람 추가', kind: '받는 사람', detail: '대상', remove: '%{name} 제거',
    kinds: { role: '직무', owner: '담당자', manager: '담당자의 상급자', user: '특정 사람', field: '필드의 사람 또는 이메일', head: '부서 책임자', contacts: '참조한 레코드의 연락처', 'any-staff': '모든 직원' }, contacts: '“%{field}”의 연락처', in: '“%{field}”',
  },
  way: { title: '경로', mail: '메일', inbox: '시스템 내 알림', when: '보내는 시점', once: '즉시', digest: '일일 요약에 포함', mandatory: '받는 사람이 끌 수 없음', urgent: '방해 금지 시간에도 발송' },
  words: { title: '내용', subject: '제목', text: '본문', html: 'HTML 본문(텍스트 대신)', htmlAdd: 'HTML로 작성', htmlRemove: 'HTML 사용 안 함', help: '비워 두면 표준 문구를 씁니다.', insert: '삽입', shown: '필드(표시 형식)', behind: '참조한 레코드의 필드', about: '이번 사건', event: { by: '처리자', action: '동작', to: '도달한 단계', from: '이전 단계', note: '메모' }, me: '받는 사람 이름', company: '회사 이름' },
  attach: { title: '첨부', form: '인쇄 양식', calendar: '일정', start: '시작', end: '끝', place: '장소', entry: '일정 제목', none: '없음', add: '첨부 추가', remove: '제거' },
  preview: { title: '미리 보기', record: '문서', reader: '받는 사람', outside: '외부 이메일', pick: '문서를 골라 알림이 어떻게 보이는지 확인하세요.', invisible: '이 사람은 이 문서를 볼 수 없어 알림을 받지 않습니다.', holdsNot: '이 문서는 조건에 맞지 않아 보내지 않습니다.', goesTo: '받는 사람: %{names}', nobody: '없음', html: '메일', text: '텍스트', test: '나에게 테스트 발송', sent: '%{to}(으)로 보냈습니다.', unpublished: '유형을 게시한 후 실제 문서로 미리 볼 수 있습니다.' },
};

/** 정기 일정의 한국어 문구. */
import type { ScheduleWords } from '.';

export const korean: ScheduleWords = {
  help: '시스템이 스스로 초안을 만드는 이 유형의 문서입니다. 언제, 누구를 위해, 무엇을 채울지 정합니다. 중간에 멈추더라도 한 번씩만 만들어집니다.',
  none: '자동으로 만들어지는 문서가 아직 없습니다.', add: '일정 추가', newName: '새 일정', remove: '제거', removed: '게시하면 “%{name}”이(가) 제거됩니다. 실행 취소로 되돌릴 수 있습니다.', off: '사용 안 함', on: '사용', name: '이름', helpText: '설명',
  when: {
    title: '시기', kind: '주기', kinds: { day: '매일', week: '매주', month: '매월', year: '매년', date: '날짜 이후' }, weekdays: '요일', monthDays: '매월 날짜', monthDaysHelp: '쉼표로 구분하며 -1은 마지막 날입니다.', yearDays: '매년 날짜', yearDaysHelp: '월과 일, 예: 01-05.',
    date: '날짜', plus: '며칠 후', plusHelp: '쉼표로 구분하며 음수는 이전입니다.', unit: '단위', units: { days: '일', workingDays: '근무일' }, moved: '휴일인 경우', moves: { stays: '그대로', before: '직전 근무일', after: '다음 근무일', skip: '건너뜀' },
    ahead: '미리 작성', at: '시각', atHelp: '예: 07:00 또는 $company.draftingHour. 비우면 근무 시작 시각입니다.', missed: '중단된 뒤', misses: { last: '마지막 한 번만', all: '빠진 것 모두' },
  },
  days: ['', '월요일', '화요일', '수요일', '목요일', '금요일', '토요일', '일요일'], setting: '회사 설정에 따름', meeting: '회사가 정한 날',
  whom: { title: '대상', kind: '작성 대상', kinds: { one: '전체 한 건', roles: '직무별 각 사람', each: '유형별 각 문서' }, roles: '직무', type: '문서 유형', when: '다음 조건만', more: '구성 팩에 다른 조건이 있으며 그대로 유지됩니다: %{what}.', having: '가리키는 문서가 있음', quiet: '평소보다 오래 없음' },
  fields: {
    title: '채울 내용', field: '필드', add: '다른 필드 채우기', remove: '비워 두기', kind: '채울 값', kinds: { own: '대상의 필드', value: '고정값', text: '문구', this: '대상 자체', today: '당일', day: '날짜', figure: '집계값' }, value: '값', day: '어느 날',
    daysOf: { $today: '당일', $monthStart: '이달 첫날', $monthEnd: '이달 말일', $nextMonthStart: '다음 달 첫날', $nextMonthEnd: '다음 달 말일', $lastMonthStart: '지난달 첫날', $lastMonthEnd: '지난달 말일', $weekStart: '이번 주 월요일', $comingWeekStart: '다가오는 월요일', '$comingWeekStart+6': '그 주 일요일' },
    does: '집계', doings: { count: '개수', sum: '합계', mean: '평균', min: '최소', max: '최대', take: '첫 문서의 값' }, of: '문서', path: '필드', where: '조건', fill: '시스템이 함께 채움: %{effects}.', lines: '내역은 구성 팩에 따라 채워집니다.',
  },
  rest: { title: '그다음', owner: '담당자', ownerSelf: '본인 또는 해당 문서의 담당자', ownerRole: '직무: %{role}', act: '시스템이 바로 처리', noAct: '처리하지 않고 초안으로 둠', once: '다음 필드가 같은 문서가 있으면 만들지 않음', late: '미제출 시 지연 처리', latePlus: '기한 후 근무일', lateTell: '함께 알림' },
  next: '다음: %{dates}', runs: '실행 기록', noRuns: '아직 작성된 것이 없습니다.', run: '%{made}건 작성', there: '기존 %{n}건', unwanted: '불필요 %{n}건', failed: '실패 %{n}건', late: '지연 %{n}건', unpublished: '아직 게시되지 않았습니다.',
  preview: { title: '미리 보기', look: '지금 실행하면', run: '지금 실행', sure: '지금 %{count}건을 작성할까요?', started: '%{count}건을 예약했습니다.', nothing: '지금 작성할 것이 없습니다.', total: '%{day}, 모두 %{total}건', outcomes: { made: '작성됨', there: '이미 있음', none: '필요 없음', failed: '작성 불가' }, ownerOf: '담당 %{name}' },
  said: { every: { day: '매일', week: '매주 %{days}', month: '매월 %{days}일', year: '매년 %{days}' }, last: '마지막 ', fromEnd: '끝에서 %{n}번째 ', date: '“%{date}” %{plus}일 후', ahead: '%{n}%{unit} 전에 작성', roles: '%{roles}마다', each: '%{type}마다', one: '전체 한 건', comma: ', ' },
};

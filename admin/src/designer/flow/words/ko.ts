/** 흐름 편집기의 한국어 문구. */
import type { FlowWords } from '.';

export const korean: FlowWords = {
  close: '닫기', panel: '선택한 부분의 편집', remove: '삭제', earlier: '앞으로 이동', later: '뒤로 이동',
  none: { help: '이 유형의 기록은 저장만 하면 되고 결재가 없습니다. 흐름을 만들면 서명, 기한, 메일과 함께 사람에서 사람으로 전달됩니다.', create: '흐름 만들기' },
  view: { title: '흐름 표시 방식', picture: '그림', list: '목록' },
  picture: { title: '흐름 그림', controls: '확대/축소', zoomIn: '확대', zoomOut: '축소', fit: '전체 보기', implied: '표준 동작으로 다음에서도 끝납니다: %{ends}.' },
  list: { title: '흐름 목록', actions: '“%{name}” 변경' },
  kinds: { start: '시작', state: '단계', end: '종료', way: '동작', system: '시스템이 수행', lane: '병렬 갈래', step: '갈래의 단계', flow: '흐름' },
  ends: { rejected: '반려됨', cancelled: '취소됨' },
  standard: { return: '반송', reject: '반려', withdraw: '회수', cancel: '취소', reassign: '이관', delegate: '위임', 'add-signer': '결재자 추가', urge: '독촉', comment: '댓글', cc: '참조' },
  add: {
    now: '추가', before: '앞에 단계 추가', after: '뒤에 단계 추가', between: '이 경로에 단계 추가', branch: '조건 분기', end: '종료 추가', onWay: '“%{action}” 경로에 단계 추가',
    titles: { after: '뒤에 새 단계', before: '앞에 새 단계', between: '경로에 새 단계', branch: '새 조건 분기', lane: '새 병렬 갈래', 'lane-step': '갈래의 새 단계', way: '새 동작', end: '새 종료' },
    helps: {
      after: '여기서 이어지는 기록은 새 단계를 먼저 거칩니다.', before: '여기로 오는 기록은 새 단계를 먼저 거칩니다.', between: '이 경로로 가는 기록만 거칩니다.', branch: '조건에 맞는 기록은 다른 단계를 먼저 거칩니다. 조건은 다음에 정합니다.',
      lane: '갈래는 동시에 진행되고, 합류하면 기록이 계속됩니다. 지금까지의 결재는 첫 갈래가 됩니다.', 'lane-step': '갈래의 기존 단계 뒤에 옵니다.', way: '이 단계의 담당자에게 다른 곳으로 가는 버튼을 하나 더 줍니다.', end: '기록이 끝나는 또 하나의 결과입니다.',
    },
  },
  fields: {
    name: '이름', action: '동작 이름', by: '담당', to: '다음', key: '기록에는 “%{key}”로 남습니다. 이름을 바꿔도 진행 중인 기록에는 영향이 없습니다.', final: '여기서 기록이 끝남', when: '다음 조건일 때', onlyWhen: '다음 조건일 때만', needs: '반드시 입력', need: '필드', needOf: '입력자', everySigner: '서명하는 모두', addNeed: '필드 추가', note: '의견', chosenFor: '“%{step}” 담당자',
    effects: '자동으로 수행', addEffect: '자동 수행 추가', noWayBack: '되돌릴 수 없음', missing: '반드시 지정해야 합니다', rights: '이 단계 동안의 필드 권한', hide: '담당자에게 숨김', write: '담당자가 더 수정 가능', tell: '추가로 알릴 사람', stamp: '인쇄물에 부서 날인', empty: '담당자가 없을 때', own: '본인의 문서', addPerson: '추가', removeOne: '“%{name}” 제거',
  },
  mode: {
    title: '여러 명의 서명 방식', share: '최소 비율(%)', with: '%{mode}: %{names}', short: { one: '한 명', any: '택일', all: '합의', ratio: '투표', 'in-order': '순차' },
    names: { one: '한 명이 서명', any: '누구든 한 명', all: '모두 서명(합의)', ratio: '일정 비율(투표)', 'in-order': '차례로 서명' },
    helps: { one: '서명 하나면 됩니다.', any: '모두에게 할 일이 가고, 먼저 서명한 사람이 결정합니다.', all: '순서와 관계없이 모두 서명합니다.', ratio: '충분한 수가 서명하면 통과합니다.', 'in-order': '앞사람이 서명해야 다음 사람에게 할 일이 갑니다.' },
  },
  empty: { fallback: '흐름의 대체 직무가 맡음', pass: '단계를 통과', refuse: '앞 동작을 거부' },
  own: { asFlow: '흐름 설정대로', allowed: '본인이 서명할 수 있음', forbidden: '다른 사람이 서명해야 함', manager: '상사가 대신 서명' },
  tone: { title: '버튼 모양', primary: '주요', neutral: '보통', danger: '경고' },
  actor: {
    guest: '“%{field}”의 이메일(계정 불필요)',
    kind: '담당자', owner: '작성자', anyStaff: '회사의 누구나', system: '시스템', customer: '고객', manager: '작성자의 상사', managerUp: '작성자의 %{levels}단계 위 상사', chain: '작성자의 상사들(%{levels}단계까지)', chainTo: '작성자의 상사들(%{role}까지)', headOf: '%{field}의 책임자', personIn: '“%{field}”의 사람', chosen: '앞 담당자가 고른 사람', chosenOf: '%{role} 중에서 고른 사람',
    kinds: { guest: '계정이 없는 고객', role: '직무', owner: '작성자', manager: '작성자의 상사', chain: '단계별 상사(단계까지)', 'chain-role': '단계별 상사(직무까지)', head: '부서 책임자', user: '지정한 사람', field: '필드의 사람', chosen: '앞 담당자가 선택', 'any-staff': '회사의 누구나', system: '시스템', customer: '고객' },
    details: { 'address-field': '이메일 또는 참조 필드', role: '직무', person: '사람', 'person-field': '필드', 'department-field': '부서 필드', levels: '단계 수' },
  },
  due: { title: '기한', hours: '근무 시간', remind: '알림(시간)', remindHelp: '예: -4, 8 (기한 4시간 전, 8시간 후)', escalate: '기한이 지나면 상신', act: '기한이 지나면 자동 처리', after: '지난 근무 시간', to: '상신 대상', theirManager: '담당자의 상사', somebody: '다른 사람', within: '근무 %{hours}시간', reminds: '알림', escalates: '지연 시 상신', acts: '자동 처리' },
  ways: { title: '다음 경로(순서대로 판단)', add: '동작 추가', sooner: '먼저 판단', later: '나중에 판단' },
  lanes: { title: '병렬 갈래', add: '갈래 추가', split: '갈래로 나누기', left: '왼쪽으로', right: '오른쪽으로', when: '다음 조건일 때만', steps: '단계', addStep: '단계 추가' },
  join: { title: '합류 조건', all: '모든 갈래 완료', any: '한 갈래 완료', some: '%{count}개 갈래 완료' },
  rule: { and: ' 그리고 ', or: ' 또는 ', not: '다음이 아님(%{rule})', group: '(%{rule})', one: '%{field} %{value} %{operator}', bare: '%{field} %{operator}' },
  quantifiers: { some: '%{lines} 중 하나라도: %{rule}', every: '%{lines} 모두: %{rule}', none: '%{lines} 중 어느 것도 아님: %{rule}' },
  trigger: {
    title: '기다림', kinds: { none: '없음: 조건이 맞으면 바로', records: '이 기록을 가리키는 다른 기록', record: '이 기록이 가리키는 기록', date: '날짜' }, type: '기록 유형', states: '다음 상태 중 하나', match: '수', all: '모두(하나 이상)', any: '하나라도', field: '참조 필드', dateField: '이 날짜 이후', plus: '더하기', unit: '단위', days: '일', workingDays: '근무일',
    allRecords: '%{type} 모두 %{states}', anyRecord: '%{type} 중 하나가 %{states}', record: '%{field}: %{states}', date: '%{field} 이후 + %{plus}',
  },
  mapping: { target: '대상 필드', from: '값의 출처', field: '이 기록의 필드', add: '필드 추가', ways: { field: '이 기록의 필드', value: '고정값', text: '텍스트', this: '이 기록', me: '처리한 사람', today: '오늘', owner: '작성자' } },
  whole: { title: '흐름 설정', standard: '표준 동작', fallback: '대체 직무', fallbackHelp: '단계의 담당자가 없을 때 할 일을 받습니다.', signOnce: '바로 앞에서 서명한 사람은 다시 서명하지 않음', hold: '보류 허용', signInAbove: '메일에서 처리: 일정 금액을 넘으면 먼저 로그인', above: '초과 금액' },
  removing: { title: '“%{name}”을(를) 삭제할까요?', part: '관련 경로는 자동으로 고쳐집니다.', unled: '여기로 오는 경로가 없습니다.', led: '여기로 오던 경로 %{count}개는 “%{step}”(으)로 이어집니다.', cut: '여기로 오던 경로 %{count}개도 함께 삭제됩니다.', running: '지금 여기에 있는 기록은 옮겨질 때까지 자기 버전대로 진행됩니다.', undo: '실행 취소로 되돌릴 수 있습니다.' },
  check: { title: '검사', problems: '문제', paths: '모든 경로', count: '문제 %{count}개', fine: '이 흐름에는 문제가 없습니다.', asking: '검사 중…', severities: { error: '반드시 고쳐야 함', warning: '확인 권장' }, then: ' → ', more: '처음 %{count}개 경로만 표시합니다.' },
  trial: {
    title: '흐름 시험', help: '중요한 것을 입력하고 시험하세요. 아무것도 저장되지 않고 아무에게도 알리지 않습니다.', source: '시험 대상', form: '작성한 양식', record: '지난 기록', pick: '기록', owner: '작성자', ownerHelp: '비우면 본인입니다.', choices: '동작이 여럿인 단계', first: '가능한 첫 동작', now: '시험', result: '시험 결과',
    steps: '누가 차례로 처리하는지', ends: '종료: %{state}', differences: '현재 버전과 다른 점', same: '현재 버전과 같음', needs: '%{fields} 입력', because: '이유: %{rule}', waits: '기다림: %{what}', due: '%{at}까지(근무 %{hours}시간)', effect: '이어서: %{effect}',
    keep: '보관', caseName: '사례로 보관할 이름', caseHelp: '결과가 이와 다른 버전은 게시되지 않습니다.', caseTaken: '같은 이름의 사례가 있습니다.', kept: '“%{name}”을(를) 초안과 함께 보관했습니다.', cases: '사례', holds: '예상대로 나옴', fails: '예상과 다름', unknown: '실행할 수 없음',
  },
  times: { show: '소요 시간', period: '기간', periods: { month: '30일', quarter: '3개월', year: '12개월', all: '전체' }, spread: '중앙값 %{median} · 90 % %{p90}시간', returns: '반송 %{count}', overdue: '지연 %{count}', waiting: '대기 %{count}', none: '아직 기록 없음' },
  move: {
    show: '진행 중인 기록', title: '이전 흐름으로 진행 중인 기록', help: '기록은 제출할 때의 흐름으로 끝까지 갑니다. 여기서 현재 흐름으로 옮길 수 있고, 옮긴 일은 이력에 남습니다. 초안의 내용은 상관없습니다.', current: '현재', nothing: '이전 흐름으로 진행 중인 기록이 없습니다.', map: '없어진 단계가 갈 곳', goes: '“%{state}”에서 옮길 곳', look: '미리 보기', now: '%{count}건 옮기기', preview: '옮기면 이렇게 됩니다', reported: '결과', report: '%{moved}건을 옮겼고 %{failed}건은 옮기지 못했습니다.',
    record: '기록', from: '현재 단계', to: '옮길 단계', who: '받을 사람', same: '담당자 그대로', more: '%{count}건은 이번 묶음에 없습니다.',
  },
  compare: { show: '비교', with: '비교할 버전', differences: '다른 점', none: '다른 점이 없습니다.', restore: '버전 복원' },
  marks: { added: '추가', removed: '삭제', changed: '변경' },
};

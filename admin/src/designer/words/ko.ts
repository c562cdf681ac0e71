/** The designer's texts in Korean. */
import type { Words } from './en';

export const korean: Words = {
  title: '디자이너',
  languages: { 'zh-Hans': '중국어', en: '영어', ko: '한국어' },
  common: { cancel: '취소', done: '완료', yes: '예', no: '아니요', none: '없음', missing: '빠진 언어: %{languages}', listComma: ', ' },
  nav: { types: '문서 유형', packs: '묶음', company: '회사', who: '누가 무엇을 보는가', log: '작업 기록', versions: '버전', trash: '휴지통', undo: '실행 취소', redo: '다시 실행', publish: '검사 후 게시' },
  saving: { saved: '초안 저장됨', saving: '저장 중…', failed: '저장하지 못했습니다', elsewhere: '다른 창에서 이 초안을 변경했습니다', again: '다시 시도', load: '불러오기' },
  tabs: { fields: '필드와 양식', flow: '흐름', schedules: '일정', notices: '알림', basics: '기본 정보', list: '목록', access: '권한', print: '출력 양식' },
  types: {
    duplicates: '중복 확인', duplicatesHelp: '이 필드가 같으면(대소문자, 공백, 기호 제외) 같은 항목으로 보고 나중에 입력한 사람을 거부합니다. 안내문에 먼저 등록된 항목의 필드를 쓸 수 있습니다. 예: {title}, {owner} 등록. 그 항목을 볼 수 없는 동료에게도 알려집니다.', duplicateFields: '함께 비교할 필드', duplicateTell: '나중에 입력한 사람에게 알릴 내용', duplicateAdd: '중복 확인 추가', duplicateRemove: '이 중복 확인 제거',
    title: '문서 유형', help: '여기서 바꾸는 내용은 본인만의 초안입니다. 게시하기 전에는 아무도 볼 수 없고, 게시한 뒤에도 모두 되돌릴 수 있습니다.', find: '유형 찾기', create: '새 유형', createNow: '만들기', nothing: '이런 이름의 유형이 없습니다.', off: '사용 안 함', fieldCount: '필드 %{count}개',
    missingLabels: '세 언어로 모두 적지 않은 문구 %{count}개', new: '신규', changed: '변경됨', name: '이름', pack: '묶음', prefix: '번호 접두어', prefixHelp: '번호 앞에 붙는 대문자입니다. 비워 두면 번호를 매기지 않습니다.', sample: '예: %{number}',
    more: '이 유형의 다른 작업', duplicate: '복제', retire: '사용 중지', retireAsk: '“%{name}” 유형을 사용 중지할까요?', retireHelp: '게시하면 기록과 함께 모든 화면에서 사라집니다. 삭제되지는 않으며 휴지통에서 데이터와 함께 되살릴 수 있습니다.', retired: '게시하면 “%{name}” 유형이 사용 중지됩니다. 실행 취소로 되돌릴 수 있습니다.',
    icon: '아이콘', order: '메뉴 위치', orderHelp: '작은 숫자가 앞에 옵니다.', naming: '기록의 이름', titleField: '이름으로 쓸 필드', titleNumber: '번호', titleFirst: '첫 번째 텍스트 필드', titleHelp: '목록과 참조에서 기록을 부르는 이름입니다.', subtitle: '함께 표시', subtitleHelp: '코드처럼 이름 앞에 붙는 필드입니다.', apiName: '연동 이름은 %{name}, 목록 주소는 /api/%{plural}입니다.',
  },
  fields: {
    board: '양식의 구역과 필드', dragHelp: '스페이스 키로 들고 화살표 키로 옮긴 다음 다시 스페이스 키로 놓습니다. Esc 키로 취소합니다.', addSection: '구역 추가', noHeading: '제목 없음', moveSection: '구역 옮기기', renameSection: '구역 이름 바꾸기', removeSection: '구역 삭제', heading: '제목',
    add: '필드 추가', addColumn: '열 추가', addNow: '추가', move: '옮기기', computedMark: '계산', conditionMark: '조건', name: '이름', type: '종류', help: '필드 아래 도움말', close: '닫고 양식 보기', retyped: '이전 종류: %{before}. 변환할 수 없는 값은 검사할 때 알려 줍니다.',
    copy: '복제', retire: '이 필드 사용 중지', retired: '게시하면 “%{name}” 필드가 사용 중지됩니다. 값은 보존되며 실행 취소로 되돌릴 수 있습니다.', apiName: '연동 이름', apiNameHelp: '사용자에게는 보이지 않습니다. 이름을 바꾸면 쓰이는 곳이 모두 함께 바뀝니다.', apiNameRule: '영문 소문자로 시작하고 영문자, 숫자, 하이픈만 쓸 수 있습니다.', rename: '이름 바꾸기',
    min: '최솟값', max: '최댓값', maxLength: '최대 글자 수', default: '초깃값', me: '작성자', today: '오늘', now: '현재 시각', target: '참조 대상', targetHelp: '문서 유형 하나 또는 여러 개.', takes: '자동으로 가져올 값', takesHelp: '비워 두면 거기에서 가져옵니다.', columns: '내역의 열', visibleWhen: '조건을 만족할 때만 표시', requiredWhen: '조건을 만족하면 필수',
  },
  fieldTypes: {
    text: '텍스트', longtext: '긴 텍스트', int: '정수', decimal: '소수', money: '금액', percent: '백분율', date: '날짜', datetime: '날짜와 시각', time: '시각', bool: '예/아니요', email: '이메일', phone: '전화번호',
    enum: '단일 선택', enums: '복수 선택', user: '사람', users: '여러 사람', role: '직무', roles: '여러 직무', ref: '참조', refs: '여러 참조', files: '파일', lines: '내역(표)',
  },
  marks: { required: '필수', unique: '중복 불가', readOnly: '읽기 전용', filter: '필터', search: '검색', requiredHelp: '비워 둘 수 없습니다', uniqueHelp: '두 기록이 같은 값을 가질 수 없습니다', readOnlyHelp: '시스템만 기록합니다', filterHelp: '목록을 이 값으로 빠르게 거를 수 있습니다', searchHelp: '검색창으로 찾을 수 있습니다' },
  choices: { title: '선택 항목', new: '새 항목', add: '항목 추가', addNow: '추가', retire: '사용 중지', restore: '다시 사용', remove: '제거', retired: '사용 중지됨', up: '위로', down: '아래로' },
  computed: { title: '계산식', help: '예: quantity*unitPrice, sum(lines.amount). 비워 두면 사람이 입력합니다.', wrong: '%{place}번째 글자부터 이해할 수 없습니다.', trial: '시험 계산:' },
  conditions: { line: '줄의 조건', bracket: '(%{rule})', joinAnd: ' 그리고 ', joinOr: ' 또는 ', not: '다음이 아님 (%{rule})', add: '조건 추가', addRule: '조건', addGroup: '조건 묶음', remove: '제거', clear: '조건 없애기', and: '모두 만족', or: '하나라도 만족', field: '필드', operator: '비교', value: '값', combinator: '결합 방식', groups: { own: '이 문서의 필드', system: '시스템 필드', through: '참조한 기록의 필드' } },
  lineOperators: { some: '한 줄이라도', every: '모든 줄', none: '어느 줄도 아님' },
  operators: { '=': '같음', '!=': '같지 않음', '<': '미만', '<=': '이하', '>': '초과', '>=': '이상', in: '다음 중 하나', notIn: '다음에 없음', contains: '포함', beginsWith: '시작 문자', endsWith: '끝 문자', between: '사이', null: '비어 있음', notNull: '입력됨' },
  variables: { $me: '본인', '$me.department': '본인 부서', '$me.manager': '본인 상급자', '$me.dealer': '본인 리셀러', '$me.region': '본인 지역', '$me.roles': '본인 직무', $today: '오늘' },
  preview: { title: '미리 보기', form: '양식', list: '목록', document: '문서', noDocument: '아직 기록이 없습니다.', someRows: '이 직무는 다음 조건의 기록만 봅니다: %{rule}.', noRows: '이 직무는 이 기록을 볼 수 없습니다.', noCreate: '이 직무는 작성할 수 없으며, 아래는 볼 수 있는 내용입니다.', role: '보는 사람', everything: '전체' },
  print: {
    forms: '출력 양식', create: '새 출력 양식', name: '양식 이름', retire: '이 양식 삭제', retired: '게시하면 "%{name}" 양식이 없어집니다. 실행 취소로 되돌릴 수 있습니다.', empty: '이 유형에는 아직 출력 양식이 없습니다. 출력 양식은 제목, 필드, 명세, 서명, 직인 블록으로 이루어지며 각 부(联)가 한 장씩 인쇄됩니다.',
    paper: '용지', papers: { A4: 'A4 세로', 'A5-landscape': 'A5 가로' }, copies: '부수', copy: '제%{n}부', addCopy: '부 추가', removeCopy: '삭제: 부',
    blocks: '양식의 블록', addBlock: '블록 추가', removeBlock: '삭제:', kinds: { heading: '제목', text: '텍스트', fields: '필드', lines: '명세', signatures: '서명', stamp: '직인' },
    text: '텍스트', insert: '값 넣기', companyName: '회사 이름', copyName: '부의 이름', fields: '필드', columns: '한 줄 개수', part: '명세', tableColumns: '열', total: '아래 합계', blank: '최소 행 수',
    states: '서명 단계', statesHelp: '단계마다 서명란이 하나씩 생깁니다: 서명자와 일시.', stampOf: '직인을 찍는 단계', filledWith: '채울 문서',
  },
  company: {
    title: '회사', missing: '어느 회사인지 정한 구성 팩이 없습니다.', name: '이름', currency: '통화', currencyHelp: 'CNY와 같은 세 글자', from: '업무 시작', until: '업무 종료', hoursHelp: '기한은 근무일의 이 시간으로 계산합니다. 휴일과 대체 근무일은 달력 레코드에 있습니다.',
    settings: '회사의 선택 사항', settingsHelp: '회사마다 업무 방식이 다른 부분입니다. 흐름이 이 값을 참조하며, 진행 중인 문서는 다음 단계부터 따릅니다.', noFigure: '올바른 숫자가 아닙니다.',
    roles: '역할', rolesHelp: '누가 어떤 역할인지는 각 사용자에서, 역할의 권한은 각 문서 유형에서 정합니다.', role: '역할 이름', newRole: '새 역할 이름', addRole: '새 역할', outside: '외부', outsideHelp: '대리점 등 회사 외부 사람',
  },
  lists: { columns: '표시할 열', addColumn: '열 추가', removeColumn: '열 제거', filters: '필터', filtersHelp: '목록 위에 표시됩니다.', sort: '정렬 기준', order: '순서', up: '오름차순', down: '내림차순' },
  access: {
    help: '한 사람의 권한은 그 사람이 맡은 모든 직무의 권한을 합한 것입니다. 관리자는 언제나 볼 수 있습니다.', role: '직무', limits: '제한', details: '행과 필드:', everybody: '회사 전원', nobody: '아직 관리자 외에는 이 기록을 볼 수 없습니다.', addRole: '직무 추가', removeRole: '이 직무의 권한 모두 거두기', rowsLimited: '일부 기록만',
    fieldsLimited: '숨김 또는 읽기 전용 필드 %{count}개', rows: '조건에 맞는 기록만 봄', editRows: '조건에 맞는 기록만 수정', hide: '볼 수 없는 필드', readOnly: '읽기만 하는 필드',
  },
  verbs: { list: '목록', read: '조회', create: '작성', edit: '수정', delete: '삭제', export: '내보내기' },
  files: { schema: '유형', flow: '흐름', schedules: '일정', access: '권한', notices: '알림', print: '인쇄', pack: '묶음', roles: '직무', company: '회사', home: '홈 화면' },
  publish: {
    title: '검사 후 게시', checking: '검사 중…', checkAgain: '다시 검사', errors: '먼저 바로잡아야 할 문제 %{count}개', impact: '기존 데이터에 미치는 영향', changes: '변경 내용', nothing: '변경된 내용이 없습니다.', sideBySide: '나란히 비교', note: '메모: 무엇을 왜 바꾸는지', structural: '몇 초 걸립니다. 그동안 모두 계속 일할 수 있습니다.', live: '1초 안에 적용됩니다.',
    now: '게시', discard: '초안 버리기', discardAsk: '이 초안의 변경을 모두 버릴까요?', discardHelp: '게시된 내용은 그대로입니다.', rule: '변환할 수 없는 값', stop: '게시하지 않음', leaveEmpty: '비워 둠', moved: '그사이 다른 관리자가 게시했습니다:', rebase: '내 변경을 그 위에 얹기', conflicts: '내 변경을 새 버전 위에 얹었습니다. 양쪽에서 함께 바꾼 곳이 %{count}군데입니다. 어느 쪽을 남길지 고르세요:',
    booting: '버전 %{version} 시작 중…', bootingHelp: '새 버전이 준비될 때까지 이전 버전이 계속 서비스합니다. 아무도 중단되지 않습니다.', failed: '버전 %{version}을(를) 시작하지 못해 이전 버전이 계속 서비스합니다. 초안은 그대로 있습니다.', back: '초안으로 돌아가기', done: '버전 %{version}이(가) 적용되었습니다', doneHelp: '열려 있는 모든 화면에 반영되었고, 작성 중인 내용은 유지됩니다.',
  },
  versions: { help: '어느 버전이든 다시 현재 버전으로 만들 수 있습니다. 사용 중지한 필드는 데이터와 함께 돌아옵니다.', compare: '두 버전 비교', compared: '버전 %{a}와(과) 버전 %{b}', pick: '버전 %{version} 비교 선택', version: '버전 %{version}', shipped: '제품과 함께 제공', changes: '변경 내용', restore: '복원', restoreAsk: '버전 %{version}을(를) 복원할까요?', restoreHelp: '당시의 정의로 새 버전을 만듭니다. 기록은 그대로이며, 그 뒤에 생긴 필드가 사라지면 그 데이터는 휴지통에 남습니다.' },
  packs: {
    title: '묶음', help: '묶음은 함께 쓰는 문서 유형의 모음입니다. 사용을 중지하면 기록과 함께 모든 곳에서 숨겨지며, 사라지는 데이터는 없습니다.', create: '새 묶음', edit: '편집', name: '이름', needs: '필요한 묶음: %{packs}', typeCount: '문서 유형 %{count}개', inUse: '사용 중', order: '메뉴 위치',
    switchOff: '사용 중지', offAsk: '“%{name}” 묶음의 사용을 중지할까요?', offHelp: '게시하면 문서 유형 %{count}개가 기록과 함께 모든 화면에서 숨겨집니다. 삭제되는 것은 없으며 다시 사용하면 모두 돌아옵니다.', neededBy: '이 묶음이 필요하다고 명시한 묶음: %{packs}.',
    exportAll: '모두 내보내기', exportOne: '내보내기', exportHelp: '현재 게시된 내용을 제품에 들어 있는 것과 같은 형식의 zip 파일로 내보냅니다.', import: '가져오기', move: '다른 묶음으로 이동', moveTitle: '“%{name}” 이동', moveTo: '이동할 묶음', moveNow: '이동', moveHelp: '메뉴의 다른 곳에 표시됩니다. 기록, 번호, 참조는 그대로입니다.',
  },
  imports: {
    title: '묶음 가져오기', help: '여기 또는 다른 설치에서 내보낸 zip 파일을 고르세요. 내용은 먼저 초안에 들어가며, 검사하고 게시하기 전에는 아무에게도 영향을 주지 않습니다.', choose: 'zip 파일 선택', another: '다른 zip 파일', comparing: '비교 중…', nothing: '이 zip 파일의 내용은 이미 모두 있습니다.',
    added: '신규 (%{count})', changed: '변경 (%{count})', conflicts: '양쪽에서 변경됨 (%{count})', conflictsHelp: '항목마다 어느 쪽을 남길지 고르세요.', now: '초안에 넣기', done: '초안에 들어갔습니다. 게시하기 전에 영향을 확인하세요.',
  },
  conflicts: { ours: '내 것', theirs: '상대방 것', zip: 'zip 파일의 것', here: '현재 것', allOurs: '모두 “%{side}”', nothing: '없음' },
  who: {
    title: '누가 무엇을 보는가', help: '사람과 알아볼 대상을 고르면 어떤 규칙 때문인지 알려 줍니다. 아래에는 그 사람의 화면이 표시되며, 다른 사람으로 본 것은 작업 기록에 남습니다.', person: '사람', type: '문서 유형', record: '기록', anyRecord: '전체', find: '검색어 입력', nothingFound: '찾지 못했습니다',
    sees: '이 기록을 볼 수 있음', seesNot: '이 기록을 볼 수 없음', may: '할 수 있는 일', mayNothing: '없음', rules: '근거가 된 규칙', noRule: '이 유형의 권한에 이 사람의 직무가 없습니다.', allRows: '모든 기록', rows: '다음 조건의 기록:', editRows: '다음 조건일 때만 수정:', holds: '이 기록은 조건에 맞음', holdsNot: '이 기록은 조건에 맞지 않음', openRule: '이 규칙 열기',
    hidden: '볼 수 없는 필드', readOnly: '보기만 하는 필드', changesNothing: '아무것도 수정할 수 없습니다.', asSeen: '%{name}님이 보는 화면', menu: '메뉴', document: '문서', pickRecord: '위나 목록에서 기록을 고르세요.', invisible: '이 사람은 이 기록을 볼 수 없습니다.', noCreate: '이 사람은 이런 기록을 작성할 수 없습니다.', buttons: '버튼:', noButtons: '버튼 없음', emptyMenu: '이 사람의 메뉴에는 문서 유형이 없습니다.', emptyList: '이 사람의 목록은 비어 있습니다.', ask: '왜 볼 수 있나요?',
  },
  log: { title: '작업 기록', help: '관리자가 정의에 대해 한 모든 일입니다. 어느 것도 지울 수 없습니다.', empty: '아직 아무 작업도 없습니다.', earlier: '이전 기록', kinds: { publish: '게시', restore: '복원', purge: '완전 삭제', view: '조회' } },
  states: { booting: '시작 중', active: '사용 중', failed: '실패', superseded: '이전 버전' },
  trash: { help: '사용 중지한 유형과 필드, 그리고 거기에 기록된 모든 데이터입니다.', empty: '휴지통이 비어 있습니다.', type: '문서 유형', field: '“%{type}”의 필드', count: '값 %{count}개', restore: '되살리기', purge: '완전 삭제', back: '“%{name}”이(가) 초안에 돌아왔습니다. 게시하면 모두에게 되살아납니다.', purgeAsk: '“%{name}”을(를) 완전히 삭제할까요?', purgeHelp: '값 %{count}개를 영구히 삭제합니다. 되돌릴 수 없는 유일한 작업입니다. 확인하려면 %{name}을(를) 입력하세요.', typeName: '이름' },
};

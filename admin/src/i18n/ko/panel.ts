/** The panel's own texts in Korean. */
import type { PanelTexts } from '../messages';

export const korean: PanelTexts = {
  app: { home: '홈', menu: '메뉴', more: '더 보기', findType: '메뉴 찾기…', noType: '일치하는 메뉴가 없습니다.', shortcuts: '키보드 단축키', preferences: '개인 설정', mailbox: '메일함', designer: '디자이너', documents: '문서', account: '계정', signOut: '로그아웃' },
  state: {
    unreachable: '서버에 연결할 수 없습니다. 입력하신 내용은 그대로 있으니 다시 시도하세요.', failed: '서버에서 오류가 발생했습니다. 다시 시도하세요.', offline: '오프라인 상태입니다. 표시된 내용이 최신이 아닐 수 있습니다.',
    again: '다시 시도', notFound: '찾을 수 없음', notFoundHelp: '존재하지 않거나 볼 수 있는 권한이 없습니다.', denied: '권한 없음', deniedHelp: '볼 수는 있지만 요청하신 작업은 할 수 없습니다.', backHome: '홈으로 이동', back: '뒤로',
    broken: '페이지를 표시하지 못했습니다', newVersion: '양식과 결재 흐름이 방금 변경되었습니다. 입력하신 내용은 유지됩니다.', loading: '불러오는 중…', backOnline: '다시 연결되었습니다.',
  },
  record: {
    document: '문서', related: '문서 흐름', handover: '인수인계', history: '이력', new: '새 %{name}', unsaved: '번호 미부여', save: '저장', saveDraft: '임시 저장', saveAnd: '저장 후 %{action}', saved: '저장했습니다.', savedNotActed: '임시 저장했지만 아직 처리되지 않았습니다: %{why}',
    details: '상세', none: '—', empty: '아직 등록된 %{name} 항목이 없습니다.', emptyFiltered: '조건에 맞는 항목이 없습니다.', createFirst: '새 %{name}', overdue: '기한 초과', print: '인쇄', printView: '%{form} (미리보기)', printPdf: '%{form} (PDF)', delete: '삭제',
    deleteAsk: '완전히 삭제하시겠습니까?', deleted: '삭제했습니다.', mandatory: '필수', edit: '편집', leave: '저장하지 않은 변경 사항이 있습니다. 저장하지 않고 나가시겠습니까?', changedMeanwhile: '작업하는 동안 다른 사람이 이 항목을 변경했습니다.', showNow: '최신 내용 보기', other: '기타',
    openPopup: '브라우저가 새 창을 차단했습니다. 이 페이지의 창 열기를 허용하세요.',
  },
  late: { title: '지연 목록', help: '시스템이 제때 요청했으나 아직 제출되지 않은 문서입니다.', open: '미제출', all: '늦게 제출된 것 포함', empty: '지연된 것이 없습니다.', due: '기한 %{at}', handed: '제출 %{at}', days: '%{count}근무일', noRecord: '초안이 삭제됨', chip: '지연 %{count}건' },
  report: { title: '통계 보고서', none: '열람할 수 있는 보고서가 없습니다.', show: '조회', empty: '선택한 범위에 데이터가 없습니다.' },
  lines: { add: '행 추가', remove: '%{row}행 삭제', row: '행', total: '합계', empty: '아직 내역이 없습니다.', help: 'Enter: 다음 행 · Tab: 다음 칸', split: '%{row}행 나누기', duplicate: '%{row}행 복사' },
  files: { add: '파일 추가', drop: '파일을 여기에 놓거나 클릭하여 선택하세요', remove: '%{name} 제거', uploading: '%{name} 업로드 중…', failed: '%{name} 업로드 실패: %{why}', download: '%{name} 다운로드' },
  list: {
    import: '가져오기', export: '내보내기', exportShown: 'Excel: 표시된 열', exportAll: 'Excel: 모든 열', exportCsv: 'CSV: 모든 열',
    approve: '함께 처리', bulkRowDone: '처리됨',
    from: '부터', until: '까지', contains: '포함', atLeast: '이상', atMost: '이하', selected: '%{count}개 선택', search: '%{name} 검색', columns: '열', bulkTitle: '%{action}: %{count}건', bulkDone: '%{count}건 중 %{done}건 처리',
    bulkAll: '%{count}건 모두 처리했습니다.', bulkRefused: '처리되지 않음', close: '닫기', mixed: '같은 상태의 문서를 선택하면 함께 처리할 수 있습니다.', sortBy: '정렬',
  },
  flow: {
    skipped: '거치지 않음', lanes: '%{step}: 병렬 진행',
    timeline: '진행 상황', now: '현재', waitingFor: '%{who} 대기 중', by: '%{who}', forOther: '%{who} (%{other} 대리)', owner: '담당자', guest: '고객', anyStaff: '모든 직원', system: '시스템', manager: '상급자', head: '부서장', field: '문서에 지정된 사람',
    created: '생성', changed: '변경', noHistory: '아직 이력이 없습니다.', from: '변경 전', to: '변경 후', showChanges: '변경 %{count}건', signed: '서명', started: '시작',
  },
  action: { hold: '보류', unhold: '보류 해제', adopt: '새 흐름으로 이동', created: '생성', create: '생성', changed: '변경', change: '변경', save: '변경', edit: '변경', submit: '상신', return: '반려(수정 요청)', reject: '부결', withdraw: '회수', cancel: '취소', reassign: '담당 변경', delegate: '위임', 'add-signer': '결재자 추가', 'remove-signer': '결재자 제외', urge: '독촉', comment: '의견', cc: '참조', move: '이동', recompute: '다시 계산', escalate: '기한 초과 보고', fallback: '담당자 없음, 대체 직무로 이관', 'hand-over': '인계', automatic: '시스템 자동 처리, 원래 기한', resume: '다시 상신한 뒤', terminate: '종료' },
  act: {
    moveTo: '이동할 단계', choose: '“%{step}” 담당자', lastUrged: '마지막 독촉', mentionHelp: '@를 입력하면 동료에게 알릴 수 있습니다.',
    decide: '결재',
    note: '의견', noteRequired: '사유', to: '받는 사람', toMany: '받는 사람', toState: '되돌릴 단계', who: '사람', where: '위치', before: '내 앞에', after: '내 뒤에', beside: '나와 함께', resume: '다시 상신한 뒤', resumeAgain: '모든 단계를 다시 거치기',
    resumeStraight: '이 단계로 바로 돌아오기', mentions: '알림 대상', confirm: '확인', cancel: '취소', done: '%{action}: 완료했습니다.', conflict: '다른 사람이 먼저 처리했습니다. 아래는 최신 문서이며, 작성하신 의견은 그대로 있습니다.', more: '더 많은 작업', again: '확인한 뒤 다시 누르세요.', needed: '입력하세요.', gone: '이 작업은 더 이상 할 수 없습니다.', autoLot: '임의 로트',
  },
  conflict: { title: '다른 사람이 먼저 변경했습니다', help: '최신 내용과 입력하신 내용을 나란히 보여 줍니다.', field: '항목', now: '최신 내용', typed: '입력한 내용', keep: '입력한 내용 유지', take: '최신 내용 사용', keptNow: '입력한 내용을 유지했습니다. 확인한 뒤 다시 저장하세요.' },
  inbox: {
    batch: '함께 처리', clear: '선택 해제', select: '%{name} 선택', unread: '읽지 않음', allCopies: '전체',
    title: '결재함', todo: '할 일', done: '처리함', mine: '내가 올린 문서', cc: '참조', emptyTodo: '기다리는 일이 없습니다.', emptyDone: '아직 처리한 일이 없습니다.', emptyMine: '아직 올린 문서가 없습니다.', emptyCc: '참조된 문서가 없습니다.',
    document: '문서', step: '단계', from: '보낸 사람', since: '도착', due: '기한', summary: '요약', bell: '할 일 %{count}건', bellNone: '할 일 없음', open: '열기', all: '모두 보기', urged: '독촉됨',
  },
  home: { hello: '안녕하세요, %{name} 님', tasks: '나를 기다리는 일', mine: '내가 올린 문서', create: '새로 만들기', nothing: '지금은 내용이 없습니다.', seeAll: '모두 보기' },
  mail: { attachments: '첨부 파일', title: '메일함', mails: '메일', queue: '발송 대기열', help: '시스템이 보낸 메일입니다. 메일 서버가 없으면 보냈을 메일이 표시됩니다.', to: '받는 사람', subject: '제목', state: '상태', createdAt: '작성', sentAt: '발송', attempts: '시도 횟수', text: '텍스트', html: '원본 보기', empty: '아직 메일이 없습니다.', choose: '읽을 메일을 선택하세요.', toFilter: '받는 사람(메일 주소 또는 사용자 이름)', back: '전체 메일', states: { waiting: '대기', sent: '발송됨', dead: '포기', skipped: '발송 안 함' } },
  notice: { title: '알림', empty: '알림이 없습니다.', all: '모든 알림', readAll: '모두 읽음으로 표시', everything: '전체', unread: '읽지 않음 %{count}', bell: '%{tasks}, 읽지 않은 알림 %{count}건', settings: '알림 설정' },
  preferences: {
    title: '개인 설정', language: '언어', theme: '화면', light: '밝게', dark: '어둡게', system: '기기 설정 따름', mail: '메일 알림', standIn: '부재 중 대리인', standInHelp: '부재 중에는 대리인이 귀하의 할 일을 처리하고 “대리”로 서명합니다.', saved: '저장했습니다.', person: '나', absence: '부재', security: '비밀번호',
    current: '현재 비밀번호', password: '새 비밀번호', repeat: '새 비밀번호 확인', differ: '두 비밀번호가 서로 다릅니다.', change: '비밀번호 변경', changed: '비밀번호를 변경했습니다.',
    mailHelp: '시스템 내 알림은 항상 표시됩니다. 어떤 알림을 메일로도 받을지 정하세요.', always: '항상 즉시 발송', digestAt: '일일 요약 시각', ways: { each: '즉시', digest: '일일 요약', none: '메일 안 받음' },
  },
  keys: { search: '이 목록에서 검색', inbox: '결재함으로 이동', home: '홈으로 이동', new: '이 종류의 새 항목', help: '이 도움말', menu: '메뉴 찾기', edit: '이 항목 편집', save: '저장' },
  field: { invalidNumber: '숫자를 입력하세요.', decimals: '소수점 이하 최대 %{max}자리입니다.', atLeast: '%{min} 이상이어야 합니다.', atMost: '%{max} 이하여야 합니다.', tooLong: '최대 %{max}자입니다.', invalidEmail: '이메일 형식이 올바르지 않습니다.', required: '입력하세요.', yes: '예', no: '아니요', typeToSearch: '코드나 이름을 입력하세요', nothingFound: '찾을 수 없습니다' },
};

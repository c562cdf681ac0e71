/** react-admin's texts in Korean. */
import type { TranslationMessages } from 'ra-core';

export const react: TranslationMessages = {
  ra: {
    action: {
      add_filter: '필터 추가', add: '추가', back: '뒤로', bulk_actions: '%{smart_count}개 선택됨', cancel: '취소', clear_array_input: '목록 비우기', clear_input_value: '지우기', clone: '복제', confirm: '확인', create: '새로 만들기', create_item: '%{item} 만들기',
      delete: '삭제', edit: '편집', export: '내보내기', list: '목록', refresh: '새로 고침', remove_filter: '이 필터 제거', remove_all_filters: '모든 필터 제거', remove: '제거', reset: '초기화', save: '저장', search: '검색', search_columns: '열 검색', select_all: '모두 선택',
      select_all_button: '모두 선택', select_row: '이 행 선택', show: '보기', sort: '정렬', undo: '실행 취소', unselect: '선택 해제', expand: '펼치기', close: '닫기', open_menu: '메뉴 열기', close_menu: '메뉴 닫기', update: '업데이트', move_up: '위로', move_down: '아래로',
      open: '열기', toggle_theme: '밝은/어두운 화면 전환', select_columns: '열', update_application: '다시 불러오기',
    },
    boolean: { true: '예', false: '아니요', null: ' ' },
    page: {
      create: '%{name} 만들기', dashboard: '홈', edit: '%{name} %{recordRepresentation}', error: '오류가 발생했습니다', list: '%{name}', loading: '불러오는 중', not_found: '찾을 수 없음', show: '%{name} %{recordRepresentation}', empty: '%{name} 항목이 아직 없습니다.',
      invite: '새로 만드시겠습니까?', access_denied: '권한 없음', authentication_error: '인증 오류',
    },
    input: {
      file: { upload_several: '파일을 여기에 놓거나 클릭하여 선택하세요.', upload_single: '파일 하나를 여기에 놓거나 클릭하여 선택하세요.' },
      image: { upload_several: '이미지를 여기에 놓거나 클릭하여 선택하세요.', upload_single: '이미지 하나를 여기에 놓거나 클릭하여 선택하세요.' },
      references: { all_missing: '연결된 데이터를 찾을 수 없습니다.', many_missing: '연결된 항목 중 일부를 더 이상 사용할 수 없습니다.', single_missing: '연결된 항목을 더 이상 사용할 수 없습니다.' },
      password: { toggle_visible: '비밀번호 숨기기', toggle_hidden: '비밀번호 표시' },
    },
    message: {
      about: '정보', access_denied: '이 페이지에 접근할 권한이 없습니다', are_you_sure: '계속하시겠습니까?', authentication_error: '인증 서버 오류로 로그인 상태를 확인하지 못했습니다.', auth_error: '로그인 상태를 확인하는 중 오류가 발생했습니다.',
      bulk_delete_content: '%{name} %{smart_count}개를 삭제하시겠습니까?', bulk_delete_title: '%{name} %{smart_count}개 삭제', bulk_update_content: '%{name} %{smart_count}개를 업데이트하시겠습니까?', bulk_update_title: '%{name} %{smart_count}개 업데이트',
      clear_array_input: '목록 전체를 비우시겠습니까?', delete_content: '이 %{name} 항목을 삭제하시겠습니까?', delete_title: '%{name} %{recordRepresentation} 삭제', details: '상세', error: '화면 오류로 요청을 완료하지 못했습니다.', invalid_form: '입력이 올바르지 않습니다. 표시된 항목을 확인하세요.',
      loading: '잠시만 기다려 주세요', no: '아니요', not_found: '주소가 잘못되었거나 링크가 만료되었습니다.', select_all_limit_reached: '항목이 너무 많아 처음 %{max}개만 선택했습니다.', unsaved_changes: '저장하지 않은 변경 사항이 있습니다. 나가시겠습니까?', yes: '예',
      placeholder_data_warning: '네트워크 문제로 데이터를 새로 고치지 못했습니다.',
    },
    navigation: {
      clear_filters: '필터 지우기', no_filtered_results: '조건에 맞는 %{name} 항목이 없습니다.', no_results: '%{name} 항목 없음', no_more_results: '%{page}페이지는 범위를 벗어났습니다. 이전 페이지로 돌아가세요.', page_out_of_boundaries: '%{page}페이지는 범위를 벗어났습니다',
      page_out_from_end: '마지막 페이지입니다', page_out_from_begin: '첫 페이지입니다', page_range_info: '%{total}개 중 %{offsetBegin}-%{offsetEnd}', partial_page_range_info: '%{offsetEnd}개 이상 중 %{offsetBegin}-%{offsetEnd}', current_page: '%{page}페이지', page: '%{page}페이지로 이동',
      first: '첫 페이지', last: '마지막 페이지', next: '다음 페이지', previous: '이전 페이지', page_rows_per_page: '페이지당:', skip_nav: '본문으로 건너뛰기',
    },
    sort: { sort_by: '%{field_lower_first} %{order}', ASC: '오름차순', DESC: '내림차순' },
    auth: { auth_check_error: '먼저 로그인하세요', user_menu: '내 메뉴', username: '사용자 이름', password: '비밀번호', email: '이메일', sign_in: '로그인', sign_in_error: '로그인하지 못했습니다. 다시 시도하세요', logout: '로그아웃' },
    notification: {
      updated: '%{smart_count}개를 업데이트했습니다', created: '만들었습니다', deleted: '%{smart_count}개를 삭제했습니다', bad_item: '잘못된 항목', item_doesnt_exist: '존재하지 않는 항목', http_error: '서버 통신 오류', data_provider_error: '데이터를 읽는 중 오류가 발생했습니다.',
      i18n_error: '선택한 언어를 불러올 수 없습니다', canceled: '취소했습니다', logged_out: '세션이 만료되었습니다. 다시 로그인하세요.', not_authorized: '접근할 권한이 없습니다.', application_update_available: '새 버전을 사용할 수 있습니다.', offline: '네트워크에 연결되지 않아 데이터를 불러올 수 없습니다.',
    },
    validation: {
      required: '필수', minLength: '%{min}자 이상이어야 합니다', maxLength: '%{max}자 이하여야 합니다', minValue: '%{min} 이상이어야 합니다', maxValue: '%{max} 이하여야 합니다', number: '숫자여야 합니다', email: '올바른 이메일이어야 합니다', oneOf: '다음 중 하나여야 합니다: %{options}',
      regex: '형식이 올바르지 않습니다: %{pattern}', unique: '중복될 수 없습니다',
    },
    saved_queries: {
      label: '저장된 검색', query_name: '검색 이름', new_label: '현재 검색 저장…', new_dialog_title: '현재 검색을 다른 이름으로 저장', remove_label: '저장된 검색 삭제', remove_label_with_name: '“%{name}” 검색 삭제', remove_dialog_title: '저장된 검색을 삭제하시겠습니까?',
      remove_message: '저장된 검색 목록에서 삭제하시겠습니까?', help: '목록을 필터링하고 검색을 저장해 두면 나중에 다시 쓸 수 있습니다',
    },
    guesser: { empty: { title: '표시할 데이터 없음', message: '데이터 원본을 확인하세요' } },
    configurable: {
      customize: '사용자 지정', configureMode: '이 페이지 구성', inspector: { title: '검사기', content: '화면 요소 위에 마우스를 올려 구성하세요', reset: '설정 초기화', hideAll: '모두 숨기기', showAll: '모두 표시' },
      Datagrid: { title: '표', unlabeled: '이름 없는 열 #%{column}' }, SimpleForm: { title: '양식', unlabeled: '이름 없는 입력 #%{input}' }, SimpleList: { title: '목록', primaryText: '주 텍스트', secondaryText: '보조 텍스트', tertiaryText: '추가 텍스트' },
    },
  },
};

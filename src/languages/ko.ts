import type { LanguagePack } from './language-pack.ts'

/** Korean. */
export const ko: LanguagePack = {
  code: 'ko',
  name: 'Korean',

  titles: {
    // BEGIN titles
    // END titles
  },

  dates: {
    // BEGIN dates
    // END dates
  },

  // biome-ignore format: filled lines read better than one word a line
  placeholders: {
    // BEGIN placeholders
    instructionStarts: ['여기에'],
    instructionEnds: ['하세요', '하십시오', '해주세요', '주세요', '하시오', '작성합니다', '기술합니다'],
    politePieces: ['여기에'],
    subjectPieces: ['어떻게', '주요', '전체'],
    questionEnds: ['는가', '은가', 'ㄴ가', '인가', '한가', '나', '까', '나요', '까요', '는지', '할지', '는', '은'],
    slotNames: [
      '이름', '제목', '설명', '날짜', '시간', '작성자', '버전', '목적', '이유', '방법', '전략', '컴포넌트', '구성요소', '패턴', '결정', '단계', '책임',
      '의존성', '기술', '배경', '해결책', '영향', '결과', '장점', '예시', '주제', '프로젝트명', '개요', '내용', '상태',
    ],
    numberedNames: ['목표', '장점', '단점', '질문', '기준', '대안', '위험', '영향', '트레이드오프'],
    dateLabels: ['날짜', '업데이트', '수정'],
    nodeNames: ['컴포넌트', '서비스', '모듈'],
    choiceWords: ['예', '아니오', '높음', '중간', '낮음', '제안', '승인', '거부', '초안'],
    stateWords: ['제안', '제안됨', '승인', '승인됨', '거부', '거부됨', '거절', '거절됨', '폐기', '폐기됨', '대체', '대체됨', '초안'],
    statusLabels: ['상태'],
    formTitles: ['템플릿', '형식'],
    formatWords: ['형식'],
    formatTitles: ['형식', '검증'],
    compositionLabels: ['형식'],
    examplePhrases: ['예:', '예：', '예를'],
    exampleLabels: ['예', '예시'],
    exampleTitles: ['코드*', '예시*'],
    laterWords: ['추후*', '나중*', '아직*', '향후*', '이후*', '곧*', '예정*', '필요*'],
    writingWords: ['작성*', '정의*', '결정*', '기재*', '문서화*', '보완*', '입력*', '정해지*', '기술*'],
    laterWritingWords: ['미작성*', '미정의*', '작성예정*'],
    doingWords: ['추가*', '업데이트*'],
    fillerWords: [
      '되지', '있지', '않음', '않았*', '안', '됨', '될', '할', '합니다', '입니다', '것입니다', '이', '본', '섹션*', '내용*', '은', '는', '세부*',
      '프로젝트*', '진행*', '에', '따라', '여기*', '상태*', '및', '아키텍처*', '설계*', '패턴*',
    ],
    deferredPieces: ['미정', '작성예정', '정의예정'],
    deferredStatuses: ['작성 중', '작성중', '준비 중', '준비중'],
    stateLabels: ['상태', '단계'],
    stateTitles: ['항목', '상태'],
    troubleTitles: ['문제*', '위험*', '이슈*', '제한*'],
    guidanceTitles: ['규칙', '가이드', '질문'],
    // END placeholders
  },
}

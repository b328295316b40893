import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Korean. */
export const ko: LanguageWording = {
  shareLabels: listed(`
    공유, 공유하기, 기사 공유, 기사공유하기, 페이스북, 트위터, 카카오톡, 카카오스토리, 네이버블로그, 네이버, 밴드, 인쇄, 인쇄하기, 프린트, 저장, 스크랩, 복사, 링크 복사, url복사, url
    복사, 주소복사, 링크가 복사되었습니다, 구독, 구독하기, 팔로우, 좋아요, 댓글, 댓글달기, 닫기, 맨 위로, 글자크기, 글자크기 설정, 글씨크기, 본문 글씨 키우기, 본문 글씨 줄이기, 기사 듣기,
    이메일, 이미지 확대, 이미지 확대하기, 메일보내기, 기사스크랩하기, 페이스북(으)로 기사보내기, 트위터(으)로 기사보내기
  `),
  commentLabels: listed(
    `댓글, 댓글쓰기, 댓글 쓰기, 댓글 달기, 댓글달기, 댓글보기, 댓글 보기, 전체댓글, 의견쓰기, 답글, 댓글 작성, 댓글목록, 댓글 남기기`,
  ),
  advertisingLabels: listed(`광고, ad, 스폰서, 협찬, 후원, [광고]`),
  mediaLabels: listed(`
    동영상, 영상, 사진, 포토, 갤러리, 이미지, 포토갤러리, 사진 보기, 영상 보기, 재생, 오디오, 팟캐스트, 인포그래픽, 이미지 크게보기, 큰 이미지 보기
  `),
  contentsLabels: listed(`목차`),
  relatedHeadings: listed(`
    관련기사, 관련 기사, 관련뉴스, 관련 뉴스, 관련 글, 관련글, 관련 링크, 관련 콘텐츠, 함께 읽을 만한 기사, 함께 보면 좋은 기사, 함께 읽으면 좋은 기사, 이 기사도 읽어보세요, 추천 기사,
    추천기사, 추천 뉴스, 많이 본 뉴스, 많이 본 기사, 많이 읽은 기사, 인기 기사, 인기기사, 인기 뉴스, 최신 기사, 최신기사, 최신 뉴스, 다음 기사, 다음기사, 이전 기사, 이전기사, 더 보기,
    더보기, 주요 뉴스, 주요뉴스, 이 시각 주요 뉴스, 다른 기사 보기, 더 읽기, 이어서 읽기
  `),
  sectionHeadings: listed(`관련 콘텐츠, 더 보기, 더보기`),
  relatedLeadIns: listed(`
    관련기사, 관련 기사, 관련뉴스, 관련 뉴스, 추천 기사, 더 읽기, 함께 읽기, 관련 글, 관련글, 같이 보기, 함께 보면 좋은 글, 함께 읽으면 좋은 기사, 추천 글, 이어 읽기, 관련 영상, 관련영상
  `),
  weakRelatedLeadIns: listed(`관련, 영상`),
  readMoreLabels: listed(`더보기, 더 보기, 자세히 보기, 전문 보기, 계속 읽기`),
  pageWords: listed(`페이지`),
  paginationLabels: listed(`이전, 이전 페이지`),
  nextPageLabels: listed(`다음, 다음 페이지`),
  prompts: listed(`
    뉴스레터, 구독하기, 구독하세요, 구독해 주세요, 구독 신청, 채널 추가, 채널을 구독, 친구 추가, 팔로우하세요, 앱 다운로드, 회원가입, 로그인 후, 제보하기, 제보는, 제보를 기다립니다,
    카카오톡 :, 후원하기, 무단전재, 재배포 금지, 무단 전재, 팔로우하, 구독해 보세요, 구독을 해지, 이메일로 보내, 이메일로 받아, 이미 회원이신가요, 무제한 열람, 후원해 주세요, 후원이 필요
  `),
  consentPhrases: listed(
    `쿠키를 사용, 개인정보처리방침, 개인정보 처리방침, 브라우저가 지원, 자바스크립트를 활성화, 동영상 재생을 지원하지 않는, 쿠키를 이용, 개인정보를 소중히`,
  ),
  bylineWords: listed(`기자, 입력, 수정, 등록, 승인, 작성, 글, 편집, 특파원, 최종수정, 기사입력, 업데이트`),
  creditLeadIns: listed(`사진, 사진=, 사진 =, 사진제공, 사진 제공, 이미지, 이미지 출처, 사진 출처, 출처, 자료사진`),
  closingLeadIns: listed(`copyright, 저작권자, 무단전재, 무단 전재, 태그, 키워드, #, ⓒ, <저작권자, ©`),
  modifiedWords: listed(`수정, 업데이트, 최종`),
  publishedWords: listed(`입력, 등록, 게시, 작성, 승인, 발행, 송고`),
  buyLabels: listed(`장바구니`),
  productLabels: listed(`상품평`),
  serviceLabels: listed(`문의하기`),
};

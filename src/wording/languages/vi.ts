import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Vietnamese. */
export const vi: LanguageWording = {
  shareLabels: listed(`
    chia sẻ, chia sẻ facebook, in bài viết, lưu, lưu bài, gửi, sao chép, sao chép liên kết, copy link, theo dõi,
    bình luận, thích, đóng, về trang chủ, trở lại
  `),
  commentLabels: listed(`
    bình luận, ý kiến bạn đọc, viết bình luận, gửi bình luận, để lại bình luận, trả lời, ý kiến, ý kiến của bạn,
    xem tất cả bình luận, chưa có bình luận
  `),
  advertisingLabels: listed(`quảng cáo, tài trợ`),
  mediaLabels: listed(`video, xem video, ảnh, hình ảnh, thư viện ảnh, podcast, bản đồ`),
  relatedHeadings: listed(`
    xem thêm, đọc thêm, tin liên quan, bài viết liên quan, tin tức liên quan, có thể bạn quan tâm, bài viết khác,
    tin cùng chuyên mục, đọc nhiều nhất, đọc nhiều, tin mới nhất, bài liên quan
  `),
  relatedLeadIns: listed(`
    xem thêm, đọc thêm, tin liên quan, bài liên quan, bài viết liên quan, đọc tiếp, có thể bạn quan tâm, mời bạn đọc
    thêm
  `),
  pageWords: listed(`trang`),
  paginationLabels: listed(`trước, trang trước`),
  nextPageLabels: listed(`tiếp, trang sau, tiếp theo`),
  prompts: listed(`
    đăng ký nhận, nhận bản tin, theo dõi chúng tôi, tải ứng dụng, đăng ký kênh, đăng ký ngay, đăng ký bản tin, bản
    tin của chúng tôi, hộp thư của bạn, email của bạn, tải app, tải về ứng dụng, theo dõi fanpage, theo dõi kênh,
    quan tâm zalo, đã là thành viên, chỉ dành cho thành viên, đăng nhập để, trở thành thành viên, ủng hộ chúng
    tôi, mời bạn đọc gửi
  `),
  consentPhrases: listed(`
    sử dụng cookie, dùng cookie, chấp nhận cookie, chính sách cookie, chính sách bảo mật, quyền riêng tư của bạn,
    trình duyệt của bạn không hỗ trợ, bật javascript, nội dung bên ngoài
  `),
  dateWords: listed(`tháng, thứ, ngày, giờ, phút, trước`),
  creditLeadIns: listed(`ảnh, hình ảnh, nguồn ảnh, ảnh minh họa`),
  modifiedWords: listed(`cập nhật, sửa lần cuối, chỉnh sửa`),
  publishedWords: listed(`đăng lúc, ngày đăng, đăng ngày, xuất bản`),
};

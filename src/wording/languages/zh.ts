import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Chinese. */
export const zh: LanguageWording = {
  shareLabels: listed(`
    分享, 分享到, 分享至, 分享文章, 分享本文, 分享到微信, 分享到微博, 转发, 收藏, 打印, 保存, 复制, 复制链接, 链接已复制, 关注, 关注我们, 点赞, 评论, 举报, 返回顶部, 关闭, 微信, 微博,
    微信扫一扫, 扫一扫, 字号, 大, 中, 小, 朋友圈, qq空间, 用微信扫码二维码, 分享至好友和朋友圈, 轉發, 列印, 儲存, 複製連結, 連結已複製, 追蹤, 追蹤我們, 按讚, 留言, 回到頂部, 關閉,
    收聽, 字體大小, 分享到facebook, 分享到line
  `),
  commentLabels: listed(`
    评论, 发表评论, 写评论, 查看评论, 暂无评论, 全部评论, 我来说两句, 网友评论, 回复, 留言, 發表評論, 發表留言, 查看留言, 暫無留言, 回覆, 共有条评论, 最新评论, 热门评论
  `),
  advertisingLabels: listed(`
    广告, 廣告, 推广, 推廣, 赞助, 贊助, 赞助内容, 贊助內容, 广告内容, 继续阅读 广告后, 请继续往下阅读, 請繼續往下閱讀, 文章继续, 廣告 請繼續往下閱讀, 廣告-請繼續往下閱讀
  `),
  mediaLabels: listed(
    `视频, 观看视频, 图片, 图集, 相册, 音频, 播放, 播客, 影片, 觀看影片, 圖片, 圖集, 相簿, 音訊, 點擊看大圖, 点击查看大图`,
  ),
  contentsLabels: listed(`目录, 目錄, 内容目录`),
  relatedHeadings: listed(`
    相关阅读, 相关新闻, 相关文章, 相关报道, 相关链接, 相关推荐, 相关内容, 相关专题, 延伸阅读, 推荐阅读, 推荐文章, 热门文章, 热门新闻, 热门推荐, 猜你喜欢, 你可能喜欢, 您可能感兴趣, 更多新闻,
    更多文章, 更多内容, 最新文章, 最新消息, 最新新闻, 下一篇, 上一篇, 继续阅读, 为你推荐, 大家都在看, 阅读更多, 阅读全文, 相關閱讀, 相關新聞, 相關文章, 相關報導, 相關報道, 相關連結, 延伸閱讀,
    推薦閱讀, 推薦文章, 熱門文章, 熱門新聞, 猜你喜歡, 你可能喜歡, 更多新聞, 繼續閱讀, 閱讀更多, 看更多, 其他人也在看, 你可能也想看
  `),
  sectionHeadings: listed(`相关内容, 相关链接, 更多内容, 延伸阅读, 延伸閱讀, 相關連結`),
  relatedLeadIns: listed(`
    相关阅读, 相关新闻, 相关文章, 相关报道, 延伸阅读, 推荐阅读, 阅读更多, 相關閱讀, 相關新聞, 相關文章, 相關報導, 延伸閱讀, 推薦閱讀, 閱讀更多, 看更多
  `),
  weakRelatedLeadIns: listed(`更多, 视频, 影片`),
  readMoreLabels: listed(`阅读更多, 阅读全文, 更多, 详细, 閱讀更多, 更多內容, 詳全文, 繼續閱讀`),
  pageWords: listed(`第, 页, 頁`),
  paginationLabels: listed(`上一页, 上一頁, 上页, 共, 页, 頁`),
  nextPageLabels: listed(`下一页, 下一頁, 下页, 下頁, 阅读下一页`),
  prompts: listed(`
    订阅我们, 订阅本, 订阅电子报, 关注我们, 关注公众号, 扫码关注, 扫描二维码, 微信公众号, 下载app, 下载客户端, 打开app, 登录后, 注册会员, 加入会员, 訂閱, 訂閱電子報, 追蹤我們, 加入會員,
    下載app, 加入line, 掃描qr, 免費註冊, 按讚粉絲團, 粉絲專頁, 版权声明, 更多精彩
  `),
  consentPhrases: listed(
    `使用cookie, 使用 cookie, 隐私政策, 隱私權政策, 您的浏览器不支持, 您的瀏覽器不支援, 启用javascript, 啟用 javascript`,
  ),
  bylineWords: listed(
    `作者, 来源, 來源, 编辑, 編輯, 责任编辑, 責任編輯, 发布时间, 發布時間, 更新时间, 更新時間, 记者, 記者, 文, 发布, 發布, 更新, 时间`,
  ),
  creditLeadIns: listed(
    `图片来源, 图源, 图片, 图, 供图, 摄影, 圖片來源, 圖片, 圖, 攝影, 圖／, 图／, 資料圖片, 资料图, 照片来源, 照片來源, 翻攝自`,
  ),
  closingLeadIns: listed(
    `版权所有, 版權所有, 标签, 標籤, 关键词, 關鍵字, 分类, 分類, 责任编辑, 責任編輯, 编辑, 本文来源, tags, 关键字`,
  ),
  modifiedWords: listed(`更新, 修正, 修订, 最后修改, 最后编辑, 最後編輯`),
  publishedWords: listed(`发布, 發佈, 發布, 发表, 發表, 刊登, 時間, 时间, 日期`),
  buyLabels: listed(`加入购物车`),
  productLabels: listed(`商品描述`),
  sortLabels: listed(`排序, 筛选`),
  serviceLabels: listed(`联系我们`),
  docsLabels: listed(`目录, 示例`),
};

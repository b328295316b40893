import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** English. */
export const en: LanguageWording = {
  shareLabels: listed(`
    share, share this, share this with a friend, share it with a friend, share with a friend, share this article,
    share this story, share this post, share this page, share this content, share this:, share article, share story,
    share on facebook, share on twitter, share on x, share on linkedin, share on whatsapp, share on pinterest, share
    on reddit, share on bluesky, share on social media, share via email, share by email, share via, share with,
    share to, share it, share now, share options, share link, share full article, share video, share:, shares,
    tweet, tweet this, pin, pin it, print, print this, print this article, print article, print page, save, save
    article, save this article, save for later, save story, saved, bookmark, bookmark this, copy, copy link, copy
    url, copied, link copied, copy the link, link copied to clipboard, link copied!, copied to clipboard, like, like
    this, like this:, like loading, loading, loading..., follow, follow us, follow us on, follow us on facebook,
    follow us on twitter, follow us on google news, follow us on social media, follow us on instagram, follow me on
    twitter, email this, email this article, email article, email link, send email, send, listen, listen to this
    article, listen to article, listen now, gift this article, gift article, give this article, give article,
    comment, view comments, add to favorites, add to favourites, add as preferred source, add us on google, add us
    as a preferred source on google, set as preferred source, make us preferred on google, open in app, cite, cite
    this article, republish, republish this article, republish this story, download pdf, download, toggle text size,
    font size, text size, a a a, a+ a-, more options, more sharing options, share more, show more, show less, show
    more sharing options, view more, view all, see all, expand, collapse, close, menu, skip to content, skip to main
    content, back to top, return to top, top, scroll to top, go back, report, report this, report an error, report a
    typo, report a correction, submit a correction, subscribe, 0 shares, share this on, click to share, share &
    save, share and save, like save, print friendly, enlarge image, enlarge, view image in fullscreen, view
    fullscreen, full screen, image, reader mode, add to reading list, reprints, post, post a comment, remove from
    saved, tap to unmute, advertise with us, contact us, rate this article, was this article helpful?, was this
    helpful?, did you find this helpful?
  `),
  commentLabels: listed(`
    comments, comment, discussion about this post, discussion about this episode, no comments, no comments yet, add
    comment, add a comment, leave a comment, leave a reply, leave comment, leave your comment, leave a response,
    post a comment, post comment, write a comment, view comments, view all comments, show comments, read comments,
    read all comments, see all comments, hide comments, load comments, load more comments, join the discussion, join
    the conversation, join the debate, start the conversation, be the first to comment, be the first to comment on
    this article, be the first to comment!, reply, replies, responses, reactions, discussion, conversation, comments
    are closed, comments are disabled, comments closed, comments off, cancel reply, your comment, your name, your
    email address will not be published, required fields are marked *, required fields are marked, log in to
    comment, sign in to comment, log in to leave a comment, login to comment, you must be logged in to post a
    comment, tell us what you think, what do you think?, what do you think, share your opinion, have your say,
    notify me of new comments via email, trackbacks, pingbacks, reader comments, 0 comments, save my name email and
    website in this browser for the next time i comment, latest comments, recent comments, share your feedback,
    trackback, previous comments, newer comments, older comments
  `),
  advertisingLabels: listed(`
    ad, ads, advert, adverts, advertisement, advertisements, advertising, sponsored, sponsored by, sponsored ad,
    sponsored link, sponsored links, sponsored content, sponsor content, sponsored post, paid content, paid post,
    paid advertisement, promoted, promotion, promo, partner content, article continues below, article continues
    below advertisement, article continues after ad, article continues after advertisement, article continues after
    sponsor message, article continues after this ad, story continues below, story continues below advertisement,
    story continues after advertisement, story continues, continue reading below, content continues below, continues
    below advertisement, advertisement - scroll to continue, advertisement - continue reading below, advertisement
    scroll to continue, continue reading the main story, skip advertisement, skip ad, ad feedback, close ad, report
    this ad, remove ads, ad loading, this ad will end in, scroll to continue, scroll to continue with content,
    scroll to continue reading, ad choices, adchoices, affiliate link, message from our sponsor, a message from our
    sponsor, thanks for reading!, you've reached your article limit, ad-free, advertise here
  `),
  mediaLabels: listed(`
    video, videos, top questions, something to consider, quick links, jump to, loading content, show all, hide,
    watch, watch video, watch the video, watch now, watch live, watch next, play, play video, play audio, now
    playing, unmute, mute, pause, replay, live, audio, podcast, listen to podcast, subtitles, video player, video
    player is loading, video unavailable, photos, photo, photo gallery, gallery, galleries, image gallery,
    slideshow, view gallery, open gallery, view slideshow, view photos, launch gallery, image, image 1 of 1,
    caption, captions, hide caption, toggle caption, show caption, credit, credits, photo credit, enlarge this
    image, click to enlarge, click to expand, previous image, next image, previous slide, next slide, graphic,
    infographic, chart, interactive, embed, embedded video, embedded tweet, transcript, download audio, ad-free,
    image source, image credit, view original, media caption, media playback is unsupported on your device, playback
    is not supported on your device
  `),
  contentsLabels: listed(`
    table of contents, contents, in this article, in this post, on this page, in this guide, in this story, article
    contents, page contents, jump to section, quick navigation
  `),
  relatedHeadings: listed(`
    read next, read more, read also, also read, read this next, what to read next, up next, next up, related,
    related articles, related article, related stories, related story, related posts, related post, related content,
    related topics, related topic, related coverage, related links, related link, related reading, related news,
    related video, related videos, related items, related pages, related features, related tags, see also, see more,
    more stories, more news, more articles, more posts, more like this, more to read, more reading, more on this,
    more on this story, more on this topic, more from this author, more by this author, more headlines, more top
    stories, more coverage, more to explore, more about this, most read, most popular, most viewed, most shared,
    most commented, most recent, popular, popular posts, popular articles, popular stories, popular now, trending,
    trending now, trending stories, trending articles, trending topics, top stories, top news, top articles, latest,
    latest news, latest stories, latest articles, latest posts, latest headlines, recent posts, recent articles,
    recent stories, recent news, recommended, recommended articles, recommended for you, recommended reading,
    recommended stories, recommended posts, recommended content, recommended by, we recommend, you may like, you may
    also like, you might like, you might also like, you may also be interested in, you might also be interested in,
    you may be interested in, you might be interested in, others also read, people also read, don't miss, in case
    you missed it, icymi, editor's picks, editors' picks, editor's pick, editor's choice, our picks, top picks, keep
    reading, continue reading, further reading, keep exploring, previous article, next article, previous post, next
    post, previous story, next story, previous, next, from our partners, from around the web, around the web,
    sponsored stories, promoted stories, promoted content, sponsored content, more for you, for you, suggested
    reading, suggested articles, similar articles, similar posts, similar stories, other stories, other articles,
    other news, other posts, more videos, recommended videos, must read, must reads, must-read, must-reads, explore
    more, discover more, learn more, find out more, in this series, more in this series, what others are reading,
    stories for you, best of the web, you may have missed, related to this story, elsewhere on, also on, also of
    interest, also see, recent stories from, on our radar, read related topics
  `),
  sectionHeadings: listed(`
    related, see also, further reading, learn more, find out more, next, previous, latest, popular, recommended,
    discover more, explore more, more reading, similar posts, related topics, related topic, suggested reading,
    recommended reading, previous post, next post, top picks, our picks, most popular, trending, for you, more on
    this, must read, related content
  `),
  relatedLeadIns: listed(`
    read more, read next, read also, also read, see also, see more, also see, related story, related article,
    related stories, related articles, related coverage, related content, related video, related news, related post,
    related reading, more on this, recommended reading, you may like, you may also like, you might also like, up
    next, further reading, keep reading, read the full story, read the full article, read the full report, watch
    also, watch next, in case you missed it, icymi, click here to read, editor's picks, what to read next, story
    continues below, related coverage from, read the original
  `),
  weakRelatedLeadIns: listed(`
    more, must read, recommended, watch, watch now, listen, in pictures, trending, trending now, analysis,
    explainer, explained, opinion, video, photos, gallery, learn more, find out more, discover, read, more from,
    more about, check out, related, previous story, next story, most read, don't miss
  `),
  readMoreLabels: listed(`
    more, read more, continue reading, continue, read on, full story, read full story, read the rest
  `),
  pageWords: listed(`page, go to page, on page, part`),
  paginationLabels: listed(`pages, of, previous, prev, previous page, back, first, last, first page, last page`),
  nextPageLabels: listed(`
    next, next page, continue, continue reading, continued, read on, next part, view next page
  `),
  prompts: listed(`
    sign up for our, sign up to our, sign up now, sign up today, sign up for free, sign up to receive, signing up to
    our newsletter, sign up for breaking news, subscribe to our, on google news, preferred source, subscribe now,
    subscribe today, subscribe here, subscribe for free, subscribe to the newsletter, subscribe to newsletters, our
    newsletter, our newsletters, our free newsletter, our daily newsletter, our weekly newsletter, free newsletter,
    newsletter signup, newsletter sign-up, join our newsletter, join our mailing list, join our email list, our
    mailing list, in your inbox, to your inbox, into your inbox, straight to your inbox, delivered to your inbox,
    enter your email, enter your e-mail, your email address, by signing up, by subscribing, by submitting your
    information, by providing your email, you agree to our terms, agree to receive, unsubscribe at any time, opt out
    at any time, unsubscribe anytime, thank you for subscribing, thanks for subscribing, already a subscriber,
    already a member, already have an account, create an account, create a free account, log in to continue, sign in
    to continue, register for free, become a member, become a subscriber, become a patron, support our journalism,
    support independent journalism, support local journalism, support our work, support us on patreon, support our
    reporting, support local reporting, if you value our, if you value local, if you value independent, make a
    donation, donate today, donate now, consider donating, buy me a coffee, follow us on, follow us at, follow me
    on, follow her on, follow him on, follow them on, like us on facebook, find us on facebook, join us on facebook,
    join us on whatsapp, join our whatsapp, join our telegram, join the conversation, join our facebook, download
    our app, download the app, get our app, download our free app, get the latest news, get the latest updates, get
    breaking news, get unlimited access, unlimited digital access, on twitter and instagram, on facebook and
    twitter, on twitter and facebook, on facebook and instagram, on instagram and facebook, on x and facebook, apps
    for ios and android, available on ios and android, we may receive compensation, views expressed in this article,
    views expressed are those, opinions expressed in this article, opinions expressed are those, opinions expressed
    by, opinions expressed here, never miss a story, never miss the latest, stay up to date with, stay informed
    with, have a tip, got a tip, got a story, do you have a story, have a story, send us a tip, send tips, want more
    stories like this, like this story, if you enjoyed this article, if you liked this article, if you found this
    article, enjoyed this article, did you like this article, did you enjoy this article, thanks for reading, thank
    you for reading, leave a comment below, share your thoughts, tell us what you think, let us know what you think,
    let us know in the comments, your support makes, to continue reading, to read the full story, this article is
    for subscribers, subscribers only, turn on notifications, click here to subscribe, click here to sign up, click
    here to get the, may earn a commission, earn an affiliate commission, earn a small commission, may receive a
    commission, affiliate commission, contains affiliate links, may contain affiliate, includes affiliate links,
    affiliate links in this article, as an amazon associate, through the rss 2.0, rss 2.0 feed, to unlock more
    articles, register to unlock, republish our articles
  `),
  consentPhrases: listed(`
    we use cookies, uses cookies, accept cookies, accept all cookies, cookie settings, cookie preferences, cookie
    policy, manage consent, consent preferences, your consent, this content is hosted by, to view this content, to
    see this content, to display this content, allow cookies, enable cookies, please enable javascript, javascript
    is disabled, javascript must be enabled, requires javascript, your browser does not support, browser does not
    support, video is not supported, update your browser, your privacy settings, privacy settings, external
    content, load content, show external content, this content is not available, content is not available due to,
    embedded content is not available, disable your ad blocker, ad blocker, adblocker, strictly necessary cookies,
    right to opt-out, sale of your personal information, view more on instagram, view this post on instagram, a
    post shared by, see this post on, media playback is unsupported, media playback is not supported, an error
    occurred while loading, this video can not be played, this video cannot be played, this browser does not
    support the video element, something went wrong, enable javascript to, turn on javascript, up-to-date web
    browser, upgrade your browser, upgrading your browser, page is best viewed in, site is best viewed in, value
    your privacy, use cookies to, uses cookies to, store and access information on,
    partners store, information on a device, legitimate interest is used, signaled to our partners,
    signalled to our partners, actively scan device characteristics, use precise geolocation data
  `),
  bylineWords: listed(`
    by, and, with, in, from, for, published, publish, updated, update, last, modified, posted, written, reviewed,
    edited, created, originally, first, author, authors, writer, reporter, editor, staff, senior, correspondent,
    contributor, columnist, journalist, date, read, reading, time, min, minute, comments, comment, no, views, view,
    shares, category, categories, tags, share, print, email, save, released, release, issued, story, article, news,
    uncategorized, fact, checked, medically, guest, analysis, opinion, estimated, length, words, est
  `),
  dateWords: listed(`
    january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar,
    apr, jun, jul, aug, sep, sept, oct, nov, dec, monday, tuesday, wednesday, thursday, friday, saturday, sunday,
    mon, tue, tues, wed, thu, thur, thurs, fri, sat, sun, am, pm, a.m, p.m, a, p, m, st, nd, rd, th, gmt, utc, est,
    edt, et, pt, ct, cst, cdt, pst, pdt, bst, ist, cet, cest, aest, aedt, hkt, sgt, jst, ago, hour, hours, hr, hrs,
    h, minute, minutes, min, mins, day, days, week, weeks, month, months, year, years, yesterday, today, at, on, of,
    the, time, eastern, s, read
  `),
  creditLeadIns: listed(`
    source, sources, photo, photos, photo by, photos by, photo credit, photo courtesy, photo courtesy of, photo
    source, photograph, photograph by, photographs by, photography by, photographer, picture, picture by, picture
    credit, pictures, image, images, image by, image via, image credit, image credits, image courtesy, image
    courtesy of, images courtesy of, image source, image copyright, image caption, featured image, featured image
    by, feature image, cover image, cover photo, header image, lead image, main image, lead photo, banner image,
    credit, credits, file photo, file photograph, file image, screenshot, screengrab, illustration, illustration by,
    illustrations by, graphic, video credit, stock photo, via getty
  `),
  closingLeadIns: listed(`
    copyright, ©, (c), all rights reserved, tags, tagged, tagged with, tagged in, filed under, topics, topic,
    keywords, categories, category, categorized in, categorised in, posted in, published in, labels, in this
    article, in this story, share this, permalink, more about, via, tip jar, follow, subscribe, print, url, link to
    this, this article originally appeared, contact the author, contact us, contact the reporter, write to, email
    the author, follow the author, back to, return to, go to, disclaimer, editorial standards, terms of use, terms
    of service, privacy policy
  `),
  deskCredits: listed(`
    contributed to this report, contributed to this story, contributed to this article, contributed reporting,
    reporting by, additional reporting by, editing by, compiled by, with reports from, with files from, with agency
    inputs, with inputs from, with reporting by, with additional reporting, reported from, contributed reporting
    from, the associated press contributed, reuters contributed, thomson reuters trust principles
  `),
  modifiedWords: listed(`
    update, updated, last update, last updated, modified, edited, revised, changed, amended
  `),
  publishedWords: listed(`published, publication, publish date, posted, created, released, issued, date`),
  otherDateWords: listed(`
    copyright, all rights, joined, born, died, expire, expires, expiry, deadline, since, valid, archived, accessed,
    retrieved, registered, member since, reviewed, checked, fact checked, today, effective, as of, due, event, events, when:,
    starts, ends, ended, ending, expected, book by, order by, generated, photographed, pictured, taken,
    server time, until, through, closing date, in force, into force, applies from, apply from, next dates, received,
    accepted
  `),
  buyLabels: listed(`
    add to cart, add to bag, add to basket, add to trolley, buy now, buy it now, shop now, add to wishlist, add to
    wish list, add to list, in stock, out of stock, sold out, pre-order, preorder, notify me, quick view, quick add,
    quick shop, select options, choose options, view product, checkout, quantity, qty, qty:, quantity:, free
    shipping, size guide, size chart
  `),
  productLabels: listed(`
    description, product description, specifications, specs, product details, details, features, customer reviews,
    reviews, write a review, you may also like, customers also bought, frequently bought together, sku, sku:,
    ingredients, materials, dimensions, shipping & returns, shipping, returns, warranty, color, color:, size, size:,
    model, brand, brand:
  `),
  sortLabels: [
    "sort by",
    "sort by:",
    "sort",
    "sort:",
    "filter",
    "filters",
    "filter by",
    "filter by:",
    "clear all",
    "clear filters",
    "apply filters",
    "apply",
    "relevance",
    "featured",
    "best selling",
    "bestsellers",
    "price, low to high",
    "price, high to low",
    "price: low to high",
    "price: high to low",
    "price low to high",
    "price high to low",
    "most popular",
    "newest",
    "newest first",
    "refine by",
    "show filters",
    "all filters",
    "results",
    "load more",
    "show more",
    "view all",
    "see all",
    "shop all",
    "view more",
    "grid",
    "list view",
    "per page",
    "items per page",
    "price range",
    "availability",
  ],
  memberLabels: listed(`
    joined, joined:, posts, posts:, messages, messages:, location, location:, member, new member, senior member,
    junior member, active member, well-known member, registered, registered user, reputation, reaction score,
    reaction score:, points, moderator, administrator, admin, staff, contributor, guest, newbie, op, original
    poster, offline, online, likes:, threads, topics, thread starter, registered:, member since, topic starter,
    views, views:, asked, answered, modified, viewed, thanks, rep, karma, trophy points, community expert
  `),
  serviceLabels: listed(`
    get started, get started free, get started for free, start free trial, free trial, try for free, try it free,
    start for free, request a demo, book a demo, get a demo, schedule a demo, watch demo, contact sales, talk to
    sales, talk to an expert, talk to us, get a quote, get a free quote, free quote, request a quote, request quote,
    get in touch, contact us, contact us today, book now, book online, book a call, schedule a call, schedule now,
    schedule service, schedule a consultation, free consultation, request a consultation, request an appointment,
    make an appointment, book an appointment, schedule an appointment, our services, our work, our team, our
    clients, our process, why choose us, how it works, pricing, plans & pricing, see pricing, view pricing,
    testimonials, what our clients say, what our customers say, case studies, solutions, frequently asked questions,
    faq, faqs, call us, call now, call today, apply now, apply today, enroll now, donate, donate now, sign up free,
    sign up for free, learn more, find out more, explore, our mission, about us, who we are, what we do, get
    directions, meet the team, download now, service area, service areas, areas we serve, locations, find a location
  `),
  docsLabels: listed(`
    on this page, on this page:, in this article, table of contents, contents, edit this page, edit this page on
    github, edit on github, improve this page, suggest edits, was this page helpful?, was this helpful?, was this
    article helpful?, copy, copy code, parameters, returns, return value, syntax, example, examples, example:,
    usage, synopsis, options, note, note:, tip, warning, caution, important, see also, see also:, prerequisites,
    installation, quick start, quickstart, api reference, reference, documentation, docs, introduction, overview,
    changelog, release notes, version, deprecated, default:, type:, required, optional, browser compatibility,
    specifications, next steps, previous topic, next topic, feedback, last updated on, view source, guides,
    tutorials, tutorial, getting started, troubleshooting, configuration, methods, properties, attributes, arguments
  `),
};

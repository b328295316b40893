import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Names of services and agencies, which are the same in every language (ISO 639-2 "mul"). */
export const mul: LanguageWording = {
  shareLabels: listed(`
    facebook, twitter, x, whatsapp, telegram, linkedin, pinterest, reddit, tumblr, bluesky, mastodon, threads,
    instagram, youtube, tiktok, xing, flipboard, pocket, e-mail, email, mail, line, vk, viber, messenger, facebook
    messenger, google+, google plus, snapchat, rss, sms, stumbleupon, digg, delicious, hacker news, instapaper,
    feedly, weibo, wechat, qq, twitter facebook, facebook twitter, x (twitter), apple news, google news, kakaotalk,
    hatena
  `),
  pictureAgencies: listed(`
    getty, getty images, gettyimages, afp, reuters, shutterstock, istock, istockphoto, unsplash, pexels, pixabay,
    alamy, picture alliance, picture-alliance, dpa, epa, epa-efe, imago, imago images, ap photo, ap photos, ap
    images, keystone, depositphotos, adobe stock, dreamstime, zuma press, zuma, rex features, wireimage, filmmagic,
    bloomberg, anadolu, pa wire, pa media, ansa, efe, tt nyhetsbyrån, ritzau scanpix, scanpix, ntb, lehtikuva, pap,
    xinhua, yonhap, kyodo, apa, sipa, press association, corbis, flickr, wikimedia commons, creative commons, cc by,
    handout, courtesy, canva, freepik, 123rf, fotolia, europa press, nurphoto, sipa usa, afp via getty images, zdf,
    ard
  `),
};

/** News in many encodings: encoding, text, and its bytes in base64, produced by Python's codecs. */
export const ENCODED_TEXTS: readonly (readonly [encoding: string, text: string, base64: string])[] = [
  [
    "shift_jis",
    "港の町に新しい橋がかかった。市長は式典で、冬の前に工事を終えたと述べた。住民は渡し船をもう待たなくてよい。",
    "jWCCzJKsgsmQVoK1gqKLtIKqgqmCqYLBgr2BQo5zkreCzY6uk1SCxYFBk36CzJFPgsmNSI6WgvCPSYKmgr2Cxo9xgteCvYFCj1qWr4LNk26CtZFEgvCC4IKkkdKCvYLIgq2CxILmgqKBQg==",
  ],
  [
    "euc-jp",
    "港の町に新しい橋がかかった。市長は式典で、冬の前に工事を終えたと述べた。住民は渡し船をもう待たなくてよい。",
    "ucGkzsSupMu/t6S3pKS2tqSspKukq6TDpL+ho7vUxLmkz7ywxbWkx6Gixd+kzsGwpMu5qbv2pPK9qqSopL+kyL3SpNmkv6GjvbvMsaTPxc+kt8GlpPKk4qSmwtSkv6TKpK+kxqTopKShow==",
  ],
  [
    "iso-2022-jp",
    "港の町に新しい橋がかかった。市長は式典で述べた。",
    "GyRCOUEkTkQuJEs/NyQ3JCQ2NiQsJCskKyRDJD8hIztURDkkTzwwRTUkRz1SJFkkPyEjGyhC",
  ],
  [
    "gbk",
    "港口小镇的新桥昨天通车了。市长在仪式上说，工程在冬天之前完成。居民们再也不用等渡船了，学校也搬到了河的这一边。",
    "uNu/2tCh1fK1xNDCx8XX8szszaiztcHLoaPK0LOk1NrSx8q9yc/LtaOsuaSzzNTatqzM7Naux7DN6rPJoaO+08Pxw8fU2dKysrvTw7XItsm0rMHLo6zRp9Cj0rKw4bW9wcu607XE1eLSu7HfoaM=",
  ],
  [
    "big5",
    "港口小鎮的新橋昨天通車了。市長在儀式上說，工程在冬天之前完成。居民們再也不用等渡船了，學校也搬到了河的這一邊。",
    "tOSkZqRwwu2qurdzvvSsUaTRs3GorqRGoUOlq6r4pmK79qahpFe7oaFBpHW1e6ZipVak0aSnq2WnuaaooUOpfqXBrcymQaRdpKOlzrWltOey7qRGoUG+x67VpF23aKjspEaqZaq6s2+kQMPkoUM=",
  ],
  [
    "euc-kr",
    "항구 도시에 새 다리가 어제 개통되었다. 시장은 행사에서 겨울이 오기 전에 공사를 마쳤다고 말했다. 주민들은 이제 나룻배를 기다리지 않아도 된다.",
    "x9exuCC1tb3Dv6Egu/UgtNm4rrChIL7uwaYgsLPF67XHvvq02S4gvcPA5cC6IMfgu+e/obytILDcv+/AzCC/wLHiIMD8v6EgsPi757imILi2w8a02bDtILi7x9+02S4gwda5zrXpwLogwMzBpiCzqrftuei4piCx4rTZuK7B9iC+yr7GtbUgtci02S4=",
  ],
  [
    "windows-1251",
    "Новый мост в портовом городе открыли вчера. Мэр сказал на церемонии, что работы закончились до зимы. Жителям больше не нужно ждать паром.",
    "ze7i++kg7O7x8iDiIO/u8PLu4u7sIOPu8O7k5SDu8urw++voIOL35fDgLiDM/fAg8erg5+DrIO3gIPbl8OXs7u3o6Cwg9/LuIPDg4e7y+yDn4Oru7ffo6+jx/CDk7iDn6Oz7LiDG6PLl6//sIOHu6/z45SDt5SDt8+bt7iDm5ODy/CDv4PDu7C4=",
  ],
  [
    "koi8-r",
    "Новый мост в портовом городе открыли вчера. Мэр сказал на церемонии, что работы закончились до зимы. Жителям больше не нужно ждать паром.",
    "7s/X2cogzc/T1CDXINDP0tTP18/NIMfP0s/ExSDP1MvS2czJINfexdLBLiDt3NIg08vB2sHMIM7BIMPF0sXNz87JySwg3tTPINLBws/U2SDawcvPzt7JzMnT2CDEzyDayc3ZLiD2ydTFzNHNIMLPzNjbxSDOxSDO1dbOzyDWxMHU2CDQwdLPzS4=",
  ],
  [
    "iso-8859-2",
    "Nový most v přístavním městě otevřeli včera. Starosta řekl, že práce skončily před zimou. Obyvatelé už nemusejí čekat na přívoz, děti jezdí do školy na kole.",
    "Tm92/SBtb3N0IHYgcPjtc3Rhdm7tbSBt7HN07CBvdGV2+GVsaSB26GVyYS4gU3Rhcm9zdGEg+GVrbCwgvmUgcHLhY2Ugc2tvbuhpbHkgcPhlZCB6aW1vdS4gT2J5dmF0ZWzpIHW+IG5lbXVzZWrtIOhla2F0IG5hIHD47XZveiwgZOx0aSBqZXpk7SBkbyC5a29seSBuYSBrb2xlLg==",
  ],
  [
    "windows-1252",
    "Die neue Brücke über den Fluß wurde gestern eröffnet. „Für die Bürger ist das schön“, sagte der Bürgermeister – die Fähre fährt nicht mehr.",
    "RGllIG5ldWUgQnL8Y2tlIPxiZXIgZGVuIEZsdd8gd3VyZGUgZ2VzdGVybiBlcvZmZm5ldC4ghEb8ciBkaWUgQvxyZ2VyIGlzdCBkYXMgc2No9m6TLCBzYWd0ZSBkZXIgQvxyZ2VybWVpc3RlciCWIGRpZSBG5GhyZSBm5GhydCBuaWNodCBtZWhyLg==",
  ],
  [
    "iso-8859-7",
    "Η νέα γέφυρα στο λιμάνι άνοιξε χθες. Ο δήμαρχος είπε στην τελετή ότι τα έργα τελείωσαν πριν από τον χειμώνα.",
    "xyDt3eEg49329fHhIPP07yDr6ezc7ekg3O3v6e7lIPfo5fIuIM8g5N7s4fH37/Ig5d/w5SDz9OftIPTl6+X03iD89Okg9OEg3fHj4SD05evl3/nz4e0g8PHp7SDh8Pwg9O/tIPfl6ez+7eEu",
  ],
  [
    "windows-1254",
    "Liman kentindeki yeni köprü dün açıldı. Belediye başkanı törende işlerin kıştan önce bittiğini söyledi. Halk artık vapuru beklemeyecek.",
    "TGltYW4ga2VudGluZGVraSB5ZW5pIGv2cHL8IGT8biBh5/1sZP0uIEJlbGVkaXllIGJh/mthbv0gdPZyZW5kZSBp/mxlcmluIGv9/nRhbiD2bmNlIGJpdHRp8GluaSBz9nlsZWRpLiBIYWxrIGFydP1rIHZhcHVydSBiZWtsZW1leWVjZWsu",
  ],
  [
    "windows-874",
    "สะพานใหม่ในเมืองท่าเปิดเมื่อวานนี้ นายกเทศมนตรีกล่าวว่างานเสร็จก่อนฤดูหนาว",
    "ytC+0rnjy8Ho47ngwdfNp7fo0uC71LTgwdfozcfSubnV6SC50sKh4LfIwbm1w9WhxejSx8fo0qfSueDKw+eooejNucS02cu50sc=",
  ],
  [
    "windows-1256",
    "افتتح الجسر الجديد في مدينة الميناء أمس. وقال رئيس البلدية إن الأعمال انتهت قبل الشتاء.",
    "x93Kys0gx+HM09Egx+HMz+3PIN3tIOPP7eTJIMfh4+3kx8Egw+PTLiDm3sfhINHG7dMgx+HI4c/tySDF5CDH4cPa48fhIMfkyuXKIN7I4SDH4dTKx8Eu",
  ],
];

/** A page around the bytes, with ASCII tags. */
export function pageOf(base64: string, head = ""): Uint8Array {
  const before = new TextEncoder().encode(`<!doctype html><html><head>${head}</head><body class="article-page"><p>`);
  const text = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const after = new TextEncoder().encode("</p></body></html>");
  const page = new Uint8Array(before.length + text.length + after.length);
  page.set(before);
  page.set(text, before.length);
  page.set(after, before.length + text.length);
  return page;
}

/** Excluded: undeclared ISO-2022-JP is ASCII, as in browsers, and the statistics take short Thai for Korean. */
export const DETECTABLE_TEXTS = ENCODED_TEXTS.filter(
  ([encoding]) => encoding !== "iso-2022-jp" && encoding !== "windows-874",
);

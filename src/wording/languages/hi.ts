import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Hindi. */
export const hi: LanguageWording = {
  shareLabels: listed(`
    शेयर करें, साझा करें, शेयर, प्रिंट, सेव करें, कॉपी करें, लिंक कॉपी करें, फॉलो करें, हमें फॉलो करें, टिप्पणी
    करें, सुनें
  `),
  advertisingLabels: listed(`विज्ञापन, प्रायोजित`),
  relatedHeadings: listed(`
    यह भी पढ़ें, ये भी पढ़ें, इसे भी पढ़ें, और पढ़ें, संबंधित खबरें, संबंधित ख़बरें, संबंधित लेख, यह भी देखें, ताज़ा
    खबरें, सबसे ज्यादा पढ़ी गई, सुझाए गए लेख
  `),
  relatedLeadIns: listed(`
    यह भी पढ़ें, ये भी पढ़ें, इसे भी पढ़ें, और पढ़ें, यह भी देखें, संबंधित खबर, संबंधित ख़बर, ये भी देखें, इन्हें भी
    पढ़ें, संबंधित लेख
  `),
  weakRelatedLeadIns: listed(`पढ़ें, संबंधित`),
  prompts: listed(`
    सब्सक्राइब करें, न्यूज़लेटर, फॉलो करें, ऐप डाउनलोड करें, व्हाट्सएप चैनल, हमारे चैनल, हमसे जुड़ें
  `),
  dateWords: listed(`
    जनवरी, फरवरी, मार्च, अप्रैल, मई, जून, जुलाई, अगस्त, सितंबर, अक्टूबर, नवंबर, दिसंबर, बजे
  `),
  creditLeadIns: listed(`फोटो, फ़ोटो, तस्वीर, चित्र, छवि स्रोत`),
  modifiedWords: listed(`अपडेट*, अद्यतन, संशोधित`),
  publishedWords: listed(`प्रकाशित*, पोस्ट*`),
};

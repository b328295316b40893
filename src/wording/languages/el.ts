import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Greek. */
export const el: LanguageWording = {
  shareLabels: listed(`
    κοινοποίηση, μοιραστείτε το, εκτύπωση, αποθήκευση, αντιγραφή, ακολουθήστε μας, σχόλια
  `),
  advertisingLabels: listed(`διαφήμιση, διαφημιση, χορηγούμενο`),
  relatedHeadings: listed(`
    διαβάστε επίσης, διαβάστε ακόμη, διαβάστε ακόμα, διαβάστε περισσότερα, δείτε επίσης, σχετικά άρθρα, σχετικά
    θέματα, δημοφιλή, τελευταία νέα, περισσότερα
  `),
  relatedLeadIns: listed(`διαβάστε επίσης, διαβάστε ακόμη, διαβάστε ακόμα, διαβάστε περισσότερα, δείτε επίσης`),
  weakRelatedLeadIns: listed(`διαβάστε`),
  dateWords: listed(`
    ιανουαρίου, φεβρουαρίου, μαρτίου, απριλίου, μαΐου, ιουνίου, ιουλίου, αυγούστου, σεπτεμβρίου, οκτωβρίου,
    νοεμβρίου, δεκεμβρίου, δευτέρα, τρίτη, τετάρτη, πέμπτη, παρασκευή, σάββατο, κυριακή, πριν, ώρες, λεπτά
  `),
  modifiedWords: listed(`ενημερ*`),
  publishedWords: listed(`δημοσιε*`),
};

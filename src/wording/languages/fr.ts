import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** French. */
export const fr: LanguageWording = {
  shareLabels: listed(`
    partager, partager cet article, partager l'article, partagez, partagez cet article, partager sur, partager sur
    facebook, partager sur twitter, partager sur x, partager sur whatsapp, partager sur linkedin, partager par
    e-mail, partager par mail, tweeter, imprimer, imprimer l'article, enregistrer, envoyer, envoyer par e-mail,
    envoyer par mail, copier le lien, lien copié, suivre, suivez-nous, suivez-nous sur, écouter, écouter l'article,
    offrir cet article, ajouter à mes favoris, ajouter aux favoris, commenter, réagir, j'aime, retour en haut,
    agrandir, agrandir l'image, fermer, lire plus tard, sauvegarder, signaler une erreur, offrir l'article, temps de
    lecture
  `),
  commentLabels: listed(`
    commentaires, commentaire, aucun commentaire, laisser un commentaire, laissez un commentaire, ajouter un
    commentaire, écrire un commentaire, voir les commentaires, voir tous les commentaires, lire les commentaires,
    réagir, réagissez, réactions, soyez le premier à commenter, soyez le premier à réagir, participer à la
    discussion, discussion, votre commentaire, répondre, les commentaires sont fermés, annuler la réponse, poster un
    commentaire, vos réactions, contribuer
  `),
  advertisingLabels: listed(`
    publicité, pub, annonce, annonces, sponsorisé, contenu sponsorisé, contenu partenaire, la suite après la
    publicité, la suite après cette publicité, l'article continue après la publicité, cet article continue après la
    publicité, fin de la publicité, suite de l'article après la publicité, la suite de l'article après la publicité,
    passer la publicité, article sponsorisé
  `),
  mediaLabels: listed(`
    vidéo, vidéos, voir la vidéo, regarder la vidéo, en vidéo, audio, galerie, galerie photos, diaporama, photos,
    photo, en images, lire la vidéo, écouter le podcast, infographie, légende, agrandir l'image
  `),
  contentsLabels: listed(`sommaire, table des matières, dans cet article`),
  relatedHeadings: listed(`
    à lire aussi, à lire également, lire aussi, lire également, lire la suite, à lire, à lire ensuite, à voir aussi,
    à voir également, voir aussi, voir également, à découvrir aussi, à découvrir, lisez aussi, a lire aussi, a lire,
    a voir aussi, articles liés, articles similaires, articles connexes, articles associés, articles récents,
    articles populaires, sur le même sujet, sur le même thème, dans la même rubrique, dans le même dossier, dans
    l'actualité, pour aller plus loin, en savoir plus, pour en savoir plus, plus d'articles, plus d'infos, plus
    d'actualités, les plus lus, les plus lues, les plus populaires, les plus partagés, à la une, nos
    recommandations, recommandé pour vous, recommandés pour vous, vous aimerez aussi, vous pourriez aussi aimer,
    cela pourrait vous intéresser, ces articles pourraient vous intéresser, contenus sponsorisés, article suivant,
    article précédent, notre sélection, la suite après la publicité, autres articles, dernières actualités, les
    dernières actualités, sur le web
  `),
  sectionHeadings: listed(`
    en savoir plus, pour en savoir plus, pour aller plus loin, notre sélection, à découvrir, à lire
  `),
  relatedLeadIns: listed(`
    lire aussi, à lire aussi, à lire également, lire également, lire la suite, à voir aussi, voir aussi, lisez aussi,
    a lire aussi, sur le même sujet, en savoir plus, pour en savoir plus, écouter aussi, à voir également, voir
    également, à écouter aussi, sur le même thème, dans le même dossier, découvrez aussi, à consulter aussi, lire
    notre article
  `),
  weakRelatedLeadIns: listed(`
    vidéo, voir, relire, lire, à lire, interview, analyse, décryptage, reportage, podcast, entretien, à découvrir, à
    écouter, notre dossier
  `),
  readMoreLabels: listed(`lire la suite, suite, la suite, lire plus`),
  pageWords: listed(`page, aller à la page`),
  paginationLabels: listed(`pages, sur, de, précédent, précédente, page précédente, première, dernière`),
  nextPageLabels: listed(`suivant, suivante, page suivante, la suite, suite, lire la suite`),
  prompts: listed(`
    inscrivez-vous, abonnez-vous, notre newsletter, nos newsletters, notre infolettre, à la newsletter, lettre
    d'information, recevez chaque, recevez gratuitement, recevez nos, votre adresse e-mail, votre adresse email,
    votre adresse mail, votre boîte mail, déjà abonné, déjà abonnée, réservé aux abonnés, réservé à nos abonnés,
    cet article est réservé, il vous reste, suivez-nous sur, suivez nous sur, rejoignez-nous sur, rejoignez notre,
    téléchargez notre application, téléchargez l'application, soutenez-nous, faites un don, faire un don, je
    m'abonne, s'abonner, créez un compte, ne manquez aucune, ne ratez aucune, pour lire la suite, google
    actualités, vous souhaitez recevoir, chaîne whatsapp, sur google news, par un don, dans votre boîte mail
  `),
  consentPhrases: listed(`
    nous utilisons des cookies, accepter les cookies, gérer vos préférences, votre consentement, ce contenu est
    bloqué, ce contenu n'est pas visible, contenu externe, afficher le contenu, pour afficher ce contenu, votre
    navigateur ne supporte pas, veuillez activer javascript, activer javascript, politique de confidentialité,
    dépôt de cookies, n'a pas pu être affiché, un bloqueur de publicité, ce contenu peut être bloqué, accepté les
    cookies, utilisons des cookies, utilise des cookies, votre vie privée, contenu est bloqué, cookies et autres
    traceurs,
    nos partenaires stockons, informations sur un appareil, intérêt légitime, signalés à nos partenaires
  `),
  bylineWords: listed(`
    par, et, avec, publié, publiée, mis, mise, jour, modifié, modifiée, la, rédaction, rédigé, auteur, posté, temps,
    lecture, dernière, modification, le, mise à jour, source, propos, recueillis
  `),
  dateWords: listed(`
    janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre, janv, févr,
    avr, juil, déc, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, à, le, il, y, heure, heures, jour,
    jours, hier, aujourd'hui, h, min, de, lecture, temps
  `),
  creditLeadIns: listed(`
    photo, photos, crédit, crédits, crédit photo, crédits photo, crédits photos, crédit image, crédit photos, image,
    images, illustration, photographie, photo d'illustration, photo d'archives, © photo
  `),
  closingLeadIns: listed(`
    copyright, tous droits réservés, mots-clés, mots clés, tags, thèmes, thème, catégorie, catégories, rubrique,
    étiquettes, permalien, sur le même sujet, classé dans, publié dans, mentions légales
  `),
  deskCredits: listed(`avec afp, avec l'afp, avec reuters, avec agences, avec les agences, (avec afp)`),
  modifiedWords: listed(`mis à jour, mise à jour, maj, modifié*, actualisé*, modification`),
  publishedWords: listed(`publié*, mis en ligne, mise en ligne, paru*`),
  otherDateWords: listed(
    `depuis, date limite, en vigueur, né le, née le, jusqu'au, valable, reçu le, accepté le, clôture`,
  ),
  buyLabels: listed(`ajouter au panier, acheter, en stock`),
  productLabels: listed(`caractéristiques, avis clients`),
  sortLabels: listed(`trier par, filtrer, filtres, voir tout`),
  memberLabels: listed(`inscrit, inscription, membre`),
  serviceLabels: listed(`contactez-nous, nos services, demander un devis, en savoir plus, essai gratuit`),
  docsLabels: listed(`sur cette page, exemple, voir aussi`),
};

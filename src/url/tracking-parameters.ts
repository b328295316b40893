/**
 * Query parameters that say how a reader came, and nothing about what the page is.
 * A name stands here only if no publisher is known to tell articles apart by it: `id`, `p`, `ref_id`,
 * `source` and the like stay in a URL.
 *
 * Sources: the query-stripping lists of Firefox (Enhanced Tracking Protection) and Brave, the AdGuard URL
 * tracking filter, and the documentation of the mail and advertising services that add them.
 */
const NAMES = new Set([
  // Advertising clicks
  ..."gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid fbclid msclkid twclid ttclid li_fat_id yclid ysclid".split(
    " ",
  ),
  ..."igshid igsh epik rdt_cid sccid scclid irclickid irgwc cjevent awc s_kwcid ef_id obclid tblci dicbo _branch_match_id".split(
    " ",
  ),
  // Social networks and messengers
  ..."fb_action_ids fb_action_types fb_source fb_ref action_object_map action_type_map action_ref_map".split(" "),
  ..."__twitter_impression __tn__ xtor smid smtyp sr_share soc_src soc_trk wt_mc wtmc wt.mc_id wprov ceid".split(" "),
  // Mail
  ..."mc_cid mc_eid mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking vero_id vero_conv _ke _kx ss_email_id".split(
    " ",
  ),
  ..."ck_subscriber_id oly_anon_id oly_enc_id bsft_clkid bsft_uid bsft_eid bsft_mid elqtrackid elq elqaid elqat elqcampaignid".split(
    " ",
  ),
  ..."sfmc_id sfmc_sub rb_clickid wickedid dm_i ml_subscriber ml_subscriber_hash lctg nlid emci emdi guccounter".split(
    " ",
  ),
  // Analytics
  ..."_ga _gl _openstat ncid cmpid cmp icid ito ocid spm scm share_from guce_referrer guce_referrer_sig".split(" "),
  // Sessions
  ..."phpsessid jsessionid aspsessionid sessionid".split(" "),
]);

const FAMILIES = /^(?:utm[_-]|(?:pk|piwik|mtm|matomo|hsa|itm|stm|trk|aff|fb|mc)_)/;

// Prefixes so common that the rest of the name is spelled out too.
const AT_INTERNET =
  /^at_(?:medium|campaign|custom\d|format|link|ptr|bbc|recipient|emailtype|creation|send_date|variant)/;
const COMSCORE = /^ns_(?:mchannel|source|campaign|linkname|fee|ref)/;

/** Whether a query parameter only tracks; case makes no difference. */
export function isTrackingParameter(name: string): boolean {
  const lower = name.toLowerCase();
  if (NAMES.has(lower)) return true;
  return FAMILIES.test(lower) || AT_INTERNET.test(lower) || COMSCORE.test(lower);
}

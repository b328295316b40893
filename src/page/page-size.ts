/**
 * Maximum size of a page, fetched or supplied: in bytes as received, and in UTF-16 units once decoded. The largest of
 * 1,528 real pages has 2.1 million.
 */
export const MAX_PAGE_SIZE = 5_000_000;

-- The uses that the site of an article reserves, and those that it allows, as bits (`src/rights/use-bits.ts`); NULL for
-- articles indexed before statements about use were, until the catalog is rebuilt: filters by use leave them out.
ALTER TABLE articles ADD COLUMN uses_reserved INTEGER;

ALTER TABLE articles ADD COLUMN uses_allowed INTEGER;

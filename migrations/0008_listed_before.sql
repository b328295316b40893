-- Where articles were before the catalog was cleared to be rebuilt: they are found by their ids meanwhile, and checks that
-- the bucket does not have are not lost.
CREATE TABLE listed_before (
  id TEXT PRIMARY KEY,
  host TEXT NOT NULL,
  last_checked TEXT NOT NULL
) STRICT, WITHOUT ROWID;

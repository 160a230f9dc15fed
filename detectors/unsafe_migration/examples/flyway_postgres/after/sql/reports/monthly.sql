UPDATE report_cache SET stale = true;
DELETE FROM report_rows;

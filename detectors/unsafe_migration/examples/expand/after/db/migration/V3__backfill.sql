DO $$
DECLARE batch int := 0;
BEGIN
  WHILE batch < 100 LOOP
    UPDATE accounts SET display_name = name
     WHERE id BETWEEN batch * 1000 AND (batch + 1) * 1000 - 1 AND display_name IS NULL;
    batch := batch + 1;
  END LOOP;
END $$;

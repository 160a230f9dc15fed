INSERT INTO orders VALUES (1);  -- expect: scratch-file

QUERY = """
    SELECT name   
    FROM orders
"""  # ok: trailing-whitespace (the blanks are part of the text)

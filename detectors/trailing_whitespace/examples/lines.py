def total(items):
    result = 0  # expect: trailing-whitespace   
    for item in items:
        result += item  # ok: trailing-whitespace (ends in the comment)
    return result

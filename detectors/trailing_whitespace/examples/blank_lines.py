def total(items):
    result = 0
    # expect: trailing-whitespace
    
    for item in items:
        result += item
    return result

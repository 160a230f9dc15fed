def total(items):
    """The sum of the items.
    # expect: trailing-whitespace
    
    Nothing more.
    """
    result = 0
    for item in items:
        result += item  # ok: trailing-whitespace (ends in the comment)
    return result

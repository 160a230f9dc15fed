"""A world-class store of rows."""  # expect: enthusiasm (a module's docstring)


class Rows:
    """Rows in order.

    Sorting is breathtaking.  expect: enthusiasm (a class's, its second paragraph)
    """

    TITLE = "An amazing title"  # ok: enthusiasm (what the product says)

    def last(self):
        """Give the last row: elegant, robust and scalable.  expect: enthusiasm (a list of praise)"""
        return self.rows[-1]

    def first(self):
        """Give the first row.

        >>> Rows(["amazing"]).first()  # ok: enthusiasm (an example)
        'amazing'
        """
        return self.rows[0]

    def robust(self):
        """A robust regression over the rows, horizontally scalable to 3 replicas.  ok: enthusiasm (terms)"""
        return fit(self.rows)

    def none(self):
        """An awesome way to none.

        What a change leaves alone is its own affair.  ok: enthusiasm (it stood before, see the line above)
        """
        return []


QUERY = """
select amazing from rows  -- ok: enthusiasm (a text of the program)
"""

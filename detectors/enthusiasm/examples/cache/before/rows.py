class Rows:
    def none(self):
        """An awesome way to none."""
        return None

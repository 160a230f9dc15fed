"""One module for each command: ``add_to`` declares its words, ``run`` does it and returns the exit status."""

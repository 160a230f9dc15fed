"""Reviews to the world: what a host already shows, what it should show, and the few requests that lead from one to the other."""

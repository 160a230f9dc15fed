"""One module a language: the map from its grammar's node kinds to the shared ideas, and nothing else."""

"""The review of one merge request on GitLab, from its number to its notes. Used by the job in CI and by the service."""

"""The merge request bot as a service: GitLab's webhooks in, reviews of merge requests out, and nothing lost in between."""

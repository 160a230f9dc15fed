"""GitLab's API as far as a review needs it: requests, and the nouns in the answers. Knows neither reports nor git."""

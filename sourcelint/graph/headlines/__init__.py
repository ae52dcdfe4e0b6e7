"""Headlines: what they claim, and what the body has of it."""

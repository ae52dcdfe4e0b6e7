"""Stage 4: a `Story` and rules in, findings out."""

"""Stage 2: an `Article` in, a `Doc` out."""

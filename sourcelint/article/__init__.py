"""Stage 1: the bytes of a file in, an `Article` out."""

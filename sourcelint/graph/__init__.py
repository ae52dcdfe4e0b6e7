"""Stage 3: a `Doc` in, a `Story` out."""

"""What the sources of a story state: statements, refusals and denials, and what they answer."""

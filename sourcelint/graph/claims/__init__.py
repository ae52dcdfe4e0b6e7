"""Claims that somebody has to stand behind or to answer."""

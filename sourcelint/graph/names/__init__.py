"""Whose name is whose: the people, bodies and places of a story."""

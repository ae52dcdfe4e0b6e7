"""What can only be said of a story as a whole."""

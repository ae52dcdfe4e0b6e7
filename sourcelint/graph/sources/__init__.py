"""Who the sources of a story are: every attribution's voice, gathered, typed and described."""

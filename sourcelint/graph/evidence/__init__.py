"""What a story leans on beside people: figures, polls, studies, documents, and the work of others."""

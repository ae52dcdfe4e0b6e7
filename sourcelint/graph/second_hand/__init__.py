"""What the story has from others: relayed sources, and outlets that credit themselves."""

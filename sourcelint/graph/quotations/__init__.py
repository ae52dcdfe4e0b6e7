"""The quotations of a story: joined over paragraphs, whose words they are, how the copy presents them."""

"""Who a source is: introductions, affiliations, identification at first mention."""

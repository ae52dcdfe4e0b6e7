"""The beginning of a rule file that loads, for tests that add its clauses."""

HEAD = """title = "A title"
level = "warning"
since = "0.1"
speaks_to = "story"
message = "Look at {text}."
advice = "Mend it."
why = "Because."
sources = []
[[bad]]
text = "Bad copy."
at = ["Bad"]
[[good]]
text = "Good copy."
"""

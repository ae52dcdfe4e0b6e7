"""The beginning of a rule file, and one with examples that loads, for tests that add its clauses."""

TOP = """title = "A title"
level = "warning"
since = "0.1"
speaks_to = "story"
message = "Look at {text}."
advice = "Mend it."
why = "Because."
sources = []
"""
HEAD = f"""{TOP}[[bad]]
text = "Bad copy."
at = ["Bad"]
[[good]]
text = "Good copy."
"""

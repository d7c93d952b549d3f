# Notes, also with several lines.
e = ValueError("message")
e.add_note("a note")
e.add_note("two\nlines")
raise e

# Brackets are marked when an index fails.
d = {"a": {"b": [1, 2]}}
print(d["a"]["x"]["y"] + 1)

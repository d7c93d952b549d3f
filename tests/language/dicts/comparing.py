# == of dicts ignores order; others are not ordered.
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} == {"a": 2}, {} == {}, {1: 2} != {1: 2.0}, {"a": {}} == {"a": {}}, {} == [], {1: 1} == {True: True})
try: {} < {}
except TypeError as e: print(e)
d = {}; d["self"] = d
try: print(d == {"self": d}, d == {"self": {"self": d}})
except RecursionError: print("recursion")

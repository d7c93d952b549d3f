# Columns are right behind characters beyond ASCII.
ключ = {"é": 1}
print("äöü", ключ["é"], ключ["ß"])

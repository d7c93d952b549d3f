# An expression over several lines.
def add(a, b):
    return a + b
values = [
    1,
    add(2,
        "x"),
    3,
]

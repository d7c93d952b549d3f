# Line joining, explicit and implicit; comments are allowed inside brackets.
total = 1 + \
    2 + \
    3
items = [
    1,  # one

    2,
]
call = max(
    3,
      4,
)
text = ("one "
        "two "  # between
        'three')
if total == 6 and \
   len(items) == 2:
    print(total, items, call, text)

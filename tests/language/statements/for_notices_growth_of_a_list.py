# Iterating over a list sees what is appended meanwhile.
items = [1, 2, 3]
for item in items:
    if item < 3:
        items.append(item * 10)
    print(item)
    if len(items) > 20:
        break
print(items)

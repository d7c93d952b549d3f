# The loop variable stays bound behind the loop; any target is allowed.
for i in range(3):
    pass
print(i)
box = {}
for box["k"] in "abc":
    pass
print(box)

class Slot:
    pass

for Slot.value in (1, 2):
    print(Slot.value)
for a, *b in [(1, 2, 3), "xyz"]:
    print(a, b)
for i in 1, 2, *[3, 4]:
    print(i, end=" ")
print()

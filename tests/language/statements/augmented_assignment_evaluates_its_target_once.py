# The object and index of an augmented target are evaluated once.
def item(value):
    print("item", value)
    return value

box = [1, 2, 3]
box[item(1)] += item(10)
print(box)

class Owner:
    count = 0

def owner(o=Owner()):
    print("owner")
    return o

owner().count += 5
print(owner().count)

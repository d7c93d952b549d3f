# A chained assignment evaluates the value once, then its targets from left to right.
def log(name, value):
    print("eval", name)
    return value

box = {}
log("box", box)[log("key", "a")] = x = log("value", 3)
print(box, x)
i = 0
items = [10, 20, 30]
i, items[i] = 2, 99
print(i, items)

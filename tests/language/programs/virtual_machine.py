# A stack machine: assembler, dispatch by dict, labels.
class Machine:
    def __init__(self, program):
        self.stack, self.vars, self.pc, self.output = [], {}, 0, []
        self.code, self.labels = [], {}
        for line in program.strip().splitlines():
            words = line.split("#")[0].split()
            if not words: continue
            if words[0].endswith(":"): self.labels[words[0][:-1]] = len(self.code)
            else: self.code.append((words[0], [int(w) if w.lstrip("-").isdigit() else w for w in words[1:]]))
    def run(self, limit=100000):
        steps = 0
        while self.pc < len(self.code):
            name, args = self.code[self.pc]
            self.pc += 1; steps += 1
            if steps > limit: raise RuntimeError("too many steps")
            getattr(self, "do_" + name)(*args)
        return steps
    def do_push(self, v): self.stack.append(v)
    def do_load(self, n): self.stack.append(self.vars[n])
    def do_store(self, n): self.vars[n] = self.stack.pop()
    def do_add(self): b, a = self.stack.pop(), self.stack.pop(); self.stack.append(a + b)
    def do_mul(self): b, a = self.stack.pop(), self.stack.pop(); self.stack.append(a * b)
    def do_less(self): b, a = self.stack.pop(), self.stack.pop(); self.stack.append(int(a < b))
    def do_jump(self, l): self.pc = self.labels[l]
    def do_jumpif(self, l):
        if self.stack.pop(): self.pc = self.labels[l]
    def do_print(self): self.output.append(self.stack.pop())
m = Machine("""
    push 1
    store r
    push 1
    store i
loop:                # r = i!
    load r
    load i
    mul
    store r
    load i
    push 1
    add
    store i
    load i
    push 26
    less
    jumpif loop
    load r
    print
""")
print(m.run(), m.output, m.vars)
try: Machine("x: jump x").run(50)
except RuntimeError as e: print(e)
try: Machine("nope").run()
except AttributeError as e: print(e)

# A discrete simulation of generators over a heap, with a seeded generator.
import heapq, random, itertools
class Simulation:
    def __init__(self, seed): self.now, self.queue, self.ids, self.random, self.log = 0, [], itertools.count(), random.Random(seed), []
    def start(self, process, at=0): heapq.heappush(self.queue, (self.now + at, next(self.ids), process))
    def run(self, until):
        while self.queue and self.queue[0][0] <= until:
            self.now, _, process = heapq.heappop(self.queue)
            try: delay = next(process)
            except StopIteration as stop: self.log.append((round(self.now, 2), "done", stop.value))
            else: self.start(process, delay)
class Counter:
    def __init__(self): self.free, self.waiting, self.served = 2, 0, 0
def customer(sim, counter, n):
    arrived = sim.now
    counter.waiting += 1
    while counter.free == 0: yield 0.5
    counter.waiting -= 1; counter.free -= 1
    yield sim.random.expovariate(1 / 3)
    counter.free += 1; counter.served += 1
    return n, round(sim.now - arrived, 2)
def arrivals(sim, counter):
    for n in range(8):
        sim.start(customer(sim, counter, n))
        yield sim.random.uniform(0.5, 2)
sim, counter = Simulation(42), Counter()
sim.start(arrivals(sim, counter)); sim.run(100)
for entry in sim.log: print(*entry)
print(counter.served, counter.free, counter.waiting, round(sim.now, 3))

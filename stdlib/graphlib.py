# Topological sorting.
# SPDX-License-Identifier: MIT

__all__ = ['TopologicalSorter', 'CycleError']


class CycleError(ValueError):
    """Raised by prepare() if there are cycles; the second argument is one of them."""


class _Node:
    __slots__ = ('node', 'waiting', 'successors', 'is_out', 'is_done')

    def __init__(self, node):
        self.node = node
        self.waiting = 0  # predecessors that are not done
        self.successors = []
        self.is_out = self.is_done = False


class TopologicalSorter:
    """Provides functionality to topologically sort a graph of hashable nodes"""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._passed_out = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _get(self, node):
        found = self._nodes.get(node)
        if found is None:
            self._nodes[node] = found = _Node(node)
        return found

    def add(self, node, *predecessors):
        """Add a new node and its predecessors to the graph."""
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        info = self._get(node)
        info.waiting += len(predecessors)
        for each in predecessors:
            self._get(each).successors.append(node)

    def prepare(self):
        """Mark the graph as finished and check for cycles in the graph."""
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [info.node for info in self._nodes.values() if info.waiting == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def get_ready(self):
        """Return a tuple of all the nodes that are ready."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].is_out = True
        self._ready.clear()
        self._passed_out += len(result)
        return result

    def is_active(self):
        """Return ``True`` if more progress can be made, ``False`` otherwise."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        return self._finished < self._passed_out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Marks a set of nodes returned by "get_ready" as processed."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            info = self._nodes.get(node)
            if info is None:
                raise ValueError(f'node {node!r} was not added using add()')
            if info.is_done:
                raise ValueError(f'node {node!r} was already marked done')
            if not info.is_out:
                raise ValueError(f'node {node!r} was not passed out '
                                 f'(still not ready)')
            info.is_done = True
            for successor in info.successors:
                other = self._nodes[successor]
                other.waiting -= 1
                if other.waiting == 0:
                    self._ready.append(successor)
            self._finished += 1

    def _find_cycle(self):
        seen = set()
        path = []
        pending = []  # iterators over the successors of the nodes on the path
        place = {}    # node -> index on the path
        for node in self._nodes:
            while True:
                if node in seen:
                    if node in place:
                        return path[place[node]:] + [node]
                else:
                    seen.add(node)
                    pending.append(iter(self._nodes[node].successors))
                    place[node] = len(path)
                    path.append(node)
                while path:
                    node = next(pending[-1], _end)
                    if node is not _end:
                        break
                    del place[path.pop()]
                    pending.pop()
                else:
                    break
        return None

    def static_order(self):
        """Returns an iterable of nodes in a topological order."""
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)

    __class_getitem__ = classmethod(type(list[int]))


_end = object()

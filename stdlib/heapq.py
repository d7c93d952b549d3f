# Priority queues in lists: heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2].
# SPDX-License-Identifier: MIT
# hidden-frames

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest',
           'heappushpop']


def heappush(heap, item, /):
    """Push item onto heap, maintaining the heap invariant."""
    if not isinstance(heap, list):
        raise _not_a_list(heap, 'heappush() argument 1')
    heap.append(item)
    _siftdown(heap, 0, len(heap) - 1)


def heappop(heap, /):
    """Pop the smallest item off the heap, maintaining the heap invariant."""
    if not isinstance(heap, list):
        raise _not_a_list(heap, 'heappop() argument')
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if heap:
        smallest = heap[0]
        heap[0] = last
        _siftup(heap, 0)
        return smallest
    return last


def heapreplace(heap, item, /):
    """Pop and return the current smallest value, and add the new item."""
    if not isinstance(heap, list):
        raise _not_a_list(heap, 'heapreplace() argument 1')
    if not heap:
        raise IndexError('index out of range')
    smallest = heap[0]
    heap[0] = item
    _siftup(heap, 0)
    return smallest


def heappushpop(heap, item, /):
    """Push item on the heap, then pop and return the smallest item from the heap."""
    if not isinstance(heap, list):
        raise _not_a_list(heap, 'heappushpop() argument 1')
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _siftup(heap, 0)
    return item


def heapify(heap, /):
    """Transform list into a heap, in-place, in O(len(heap)) time."""
    if not isinstance(heap, list):
        raise _not_a_list(heap, 'heapify() argument')
    for position in range(len(heap) // 2 - 1, -1, -1):
        _siftup(heap, position)


def _not_a_list(heap, argument):
    kind = 'None' if heap is None else type(heap).__name__
    return TypeError(f'{argument} must be list, not {kind}')


def _siftdown(heap, start, position):
    # Moves the item at `position` towards `start`, past parents that are larger.
    item = heap[position]
    while position > start:
        parent = (position - 1) >> 1
        above = heap[parent]
        if not item < above:
            break
        heap[position] = above
        position = parent
    heap[position] = item


def _siftup(heap, position):
    # Moves the smaller child up until a leaf is free, then lets the item rise to its place: fewer
    # comparisons than stopping early, because the item usually belongs near the leaves.
    end = len(heap)
    start = position
    item = heap[position]
    child = 2 * position + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    heap[position] = item
    _siftdown(heap, start, position)


def _heappop_max(heap):
    """Maxheap version of a heappop."""
    last = heap.pop()
    if heap:
        largest = heap[0]
        heap[0] = last
        _siftup_max(heap, 0)
        return largest
    return last


def _heapreplace_max(heap, item):
    """Maxheap version of a heappop followed by a heappush."""
    largest = heap[0]
    heap[0] = item
    _siftup_max(heap, 0)
    return largest


def _heapify_max(heap):
    """Transform list into a maxheap, in-place, in O(len(heap)) time."""
    for position in range(len(heap) // 2 - 1, -1, -1):
        _siftup_max(heap, position)


def _siftdown_max(heap, start, position):
    item = heap[position]
    while position > start:
        parent = (position - 1) >> 1
        above = heap[parent]
        if not above < item:
            break
        heap[position] = above
        position = parent
    heap[position] = item


def _siftup_max(heap, position):
    end = len(heap)
    start = position
    item = heap[position]
    child = 2 * position + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    heap[position] = item
    _siftdown_max(heap, start, position)


def merge(*iterables, key=None, reverse=False):
    """Merge multiple sorted inputs into a single sorted output."""
    # Nodes are [key, tie breaker, value, iterator]; of equal keys the earlier input comes first.
    if reverse:
        heapify_nodes, replace, pop, direction = _heapify_max, _heapreplace_max, _heappop_max, -1
    else:
        heapify_nodes, replace, pop, direction = heapify, heapreplace, heappop, 1
    heap = []
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for value in iterator:
            heap.append([value if key is None else key(value), order * direction, value, iterator])
            break
    heapify_nodes(heap)
    while len(heap) > 1:
        node = heap[0]
        yield node[2]
        for value in node[3]:
            node[2] = value
            node[0] = value if key is None else key(value)
            replace(heap, node)
            break
        else:
            pop(heap)
    if heap:
        _, _, value, iterator = heap[0]
        yield value
        yield from iterator


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset."""
    if n == 1:
        items = iter(iterable)
        missing = object()
        found = min(items, default=missing) if key is None else min(items, default=missing, key=key)
        return [] if found is missing else [found]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key)[:n]
    return _select(n, iterable, key, 1, _heapify_max, _heapreplace_max)


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset."""
    if n == 1:
        items = iter(iterable)
        missing = object()
        found = max(items, default=missing) if key is None else max(items, default=missing, key=key)
        return [] if found is missing else [found]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=True)[:n]
    return _select(n, iterable, key, -1, heapify, heapreplace)


def _select(n, iterable, key, direction, heapify_nodes, replace):
    # A heap of the n best so far, the worst of them on top. Equal elements stay in their order.
    items = iter(iterable)
    heap = []
    order = 0
    if n > 0:
        for value in items:
            heap.append((value if key is None else key(value), order * direction, value))
            order += 1
            if order >= n:
                break
    if not heap:
        return []
    heapify_nodes(heap)
    worst = heap[0][0]
    for value in items:
        rank = value if key is None else key(value)
        if (rank < worst) if direction > 0 else (worst < rank):
            replace(heap, (rank, order * direction, value))
            worst = heap[0][0]
            order += 1
    heap.sort(reverse=direction < 0)
    return [value for _, _, value in heap]

# What is thrown into any coroutine at any turn of the loop is raised where it waits, as under CPython; and nothing is lost.
from _disturbing import disturb_everywhere, throw

disturb_everywhere(throw)

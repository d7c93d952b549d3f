# What is thrown into any coroutine at any turn of the loop is raised where it waits, as under CPython; and nothing is lost.
from _disturbing import throw, disturb_everywhere

disturb_everywhere(throw)

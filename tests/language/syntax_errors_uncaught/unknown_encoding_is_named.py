# coding: nope-8
x = 1

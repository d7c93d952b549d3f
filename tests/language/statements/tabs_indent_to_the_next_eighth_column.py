# Tabs and spaces may indent different blocks when they are consistent.
if True:
	print("tab")
	if True:
		print("two tabs")
if True:
        print("eight spaces")
def f():
	  return "tab and spaces"
print(f())

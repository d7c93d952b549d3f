x = 1
text = '''
line

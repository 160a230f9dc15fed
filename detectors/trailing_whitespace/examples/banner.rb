BANNER = <<~TEXT
  Welcome   
  to the shop
TEXT
# ok: trailing-whitespace (the three lines above are a text)

# expect: trailing-whitespace
REGION = "eu-west-1" 

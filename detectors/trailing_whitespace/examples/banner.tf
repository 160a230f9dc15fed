# Settings of the shop.
banner = <<EOT
# ok: trailing-whitespace (part of the text)
  Welcome   
EOT

# expect: trailing-whitespace
region = "eu-west-1" 

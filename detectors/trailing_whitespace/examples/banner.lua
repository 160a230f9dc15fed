--[[ notes of
  several lines ]]
local banner = [[
-- ok: trailing-whitespace (part of the text)
Welcome   
]]
-- expect: trailing-whitespace
local region = "eu-west-1" 

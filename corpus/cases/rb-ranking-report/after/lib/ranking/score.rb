module Ranking
  Score = Struct.new(:player, :points, :games, keyword_init: true)
end

require "csv"
require_relative "score"

module Ranking
  # The table of a season.
  class Report
    HEADER = %w[place player points games].freeze

    def initialize(scores, logger)
      @scores = scores
      @logger = logger
    end

    def ordered
      @scores.sort_by { |score| [-score.points, score.games, score.player] }
    end

    def write(path)
      CSV.open(path, "w") do |csv|
        csv << HEADER
        ordered.each.with_index(1) do |score, place|
          csv << [place, score.player, score.points, score.games]
        end
      end
      @logger.info("ranking of #{@scores.size} players written to #{path}")
    end

    def slug(name)
      name.downcase.gsub(/[^a-z0-9]+/, "-").delete_prefix("-").delete_suffix("-")
    end

    # Seasons that are not over yet have no winner.
    def winner
      ordered.first&.player if @scores.all? { |score| score.games >= 10 }
    end
  end
end

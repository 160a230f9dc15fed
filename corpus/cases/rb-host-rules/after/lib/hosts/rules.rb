require "date"

module Hosts
  # What a host may be called, and how it is shown.
  class Rules
    LEVELS = { "production" => 0, "staging" => 1, "test" => 2 }.freeze
    INTERNAL = /\.internal\z/
    LOCAL = /\.local\z/

    def kind(host)
      if host =~ INTERNAL
        :internal
      elsif host =~ LOCAL
        :local
      else
        :public
      end
    end

    def valid?(host)
      host.match?(/\A[a-z]/) && host.match?(/[a-z0-9]\z/) && host.length < 254
    end

    def problems(host)
      found = []
      found << "starts with no letter" unless host.match?(/\A[a-z]/)
      found << "holds two dots in a row" if host.match?(/\.\./)
      found
    end

    def normal(name)
      name.downcase.gsub(/[^a-z0-9.-]+/, "-").gsub(/-{2,}/, "-")
    end

    def shown(value)
      case value
      when Date then value.strftime("%d.%m.%Y")
      when Float then format("%.1f", value)
      when nil then "never"
      else value.to_s
      end
    end

    def sort(hosts)
      hosts.sort_by { |host| [LEVELS.fetch(host.level, LEVELS.size), host.name] }
    end

    def quietest(hosts)
      hosts.min_by(&:load)
    end
  end
end

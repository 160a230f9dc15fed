module Catalog
  class Unavailable < StandardError; end

  # Finds titles by their number, through a cache that may be down.
  class Lookup
    ATTEMPTS = 3

    def initialize(database, cache, logger)
      @database = database
      @cache = cache
      @logger = logger
    end

    def title(number)
      cached(number) || load(number).tap { |title| store(number, title) }
    end

    def year(text)
      Integer(text)
    rescue ArgumentError
      nil
    end

    def snapshot(path)
      temporary = "#{path}.tmp"
      File.write(temporary, @database.dump)
      File.rename(temporary, path)
    ensure
      FileUtils.rm_f(temporary)
    end

    private

    # Without the cache titles only take longer to find.
    def cached(number)
      @cache.get("title:#{number}")
    rescue Redis::CannotConnectError => e
      @logger.warn("cache is down, the database is asked instead: #{e.message}")
      nil
    end

    def store(number, title)
      @cache.set("title:#{number}", title)
    rescue Redis::CannotConnectError
      @logger.debug("title #{number} was not cached")
    end

    def load(number)
      attempts = 0
      begin
        attempts += 1
        @database.title(number)
      rescue Timeout::Error => e
        retry if attempts < ATTEMPTS
        raise Unavailable, "title #{number}: #{e.message}"
      end
    end
  end
end

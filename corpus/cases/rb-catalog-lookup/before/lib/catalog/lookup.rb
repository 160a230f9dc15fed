module Catalog
  # Finds titles by their number.
  class Lookup
    def initialize(database)
      @database = database
    end

    def title(number)
      @database.title(number)
    end
  end
end

module Feed
  class Client
    def list_events(cursor)
      get("/events", cursor: cursor)
    end

    def each_event
      cursor = nil
      loop do
        answer = list_events(cursor)
        answer["events"].each { |event| yield event }
        cursor = answer["next_cursor"]
        break if cursor.nil?
      end
    end
  end
end

class Client
  def list_events(cursor)
    get("/events", cursor: cursor)
  end

  def each_event
    cursor = nil
    loop do
      page = list_events(cursor)
      page["events"].each { |e| yield e }
      cursor = page["next"]
      break unless cursor
    end
  end
end

class SyncEventsJob < ApplicationJob
  def perform(account)
    client = Feed::Client.new(account.token)
    cursor = account.events_cursor
    # ok: manual-pagination (the cursor is stored after each page)
    loop do
      answer = client.list_events(cursor)
      Event.insert_all(answer["events"])
      cursor = answer["next_cursor"]
      account.update!(events_cursor: cursor)
      break if cursor.nil?
    end
  end
end

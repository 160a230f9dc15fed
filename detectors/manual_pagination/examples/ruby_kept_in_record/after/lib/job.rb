class Job
  def run(client, state)
    # ok: manual-pagination (the cursor is kept)
    loop do
      page = client.list_events(state.cursor)
      handle(page["events"])
      state.update!(cursor: page["next"])
      break unless page["next"]
    end
  end
end

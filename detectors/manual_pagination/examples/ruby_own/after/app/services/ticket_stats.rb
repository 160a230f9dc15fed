class TicketStats
  def initialize(helpdesk)
    @helpdesk = helpdesk
  end

  def open_count
    page = 1
    count = 0
    # expect: manual-pagination
    while (batch = @helpdesk.tickets(page: page)).any?
      count += batch.count { |t| t["open"] }
      page += 1
    end
    count
  end
end

class Helpdesk
  def tickets(page: 1)
    get("/tickets", page: page)
  end

  def all_tickets
    page = 1
    found = []
    until (batch = tickets(page: page)).empty?
      found.concat(batch)
      page += 1
    end
    found
  end
end

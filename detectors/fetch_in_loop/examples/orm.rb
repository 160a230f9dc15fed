class Readers
  def sequel(ids)
    ids.each { |id| puts DB[:users].first(id: id) } # expect: fetch-in-loop
    ids.each { |id| puts User[id].name }
  end

  def bang(rows)
    rows.map { |row| Product.find_by!(sku: row[:sku]) } # expect: fetch-in-loop
  end

  def rest(ids)
    ids.map { |id| JSON.parse(RestClient.get("https://api.example.com/users/#{id}")) } # expect: fetch-in-loop
  end

  def plucked(teams)
    teams.each do |team|
      names = User.where(team_id: team.id).pluck(:name) # expect: fetch-in-loop
      puts names
    end
  end

  def counts(users)
    users.each { |user| puts Order.where(user: user).count } # expect: fetch-in-loop
  end

  def repo(ids)
    ids.filter_map { |id| user_repository.find(id) } # expect: fetch-in-loop
  end

  def service(orders)
    orders.each { |order| order.rate = RateService.new.fetch_rate(order.currency) }
  end
end

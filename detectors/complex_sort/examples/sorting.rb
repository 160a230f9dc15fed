PRIORITY = { "high" => 0, "medium" => 1, "low" => 2 }.freeze

def ladder(players)
  # expect: complex-sort
  players.sort do |a, b|
    if a.score > b.score
      -1
    elsif a.score < b.score
      1
    else
      a.name <=> b.name
    end
  end
end

def chained(players)
  # ok: complex-sort (a tuple)
  players.sort_by { |player| [-player.score, player.name] }
end

def table(tasks)
  # ok: complex-sort (one documented order is looked up in a table)
  tasks.sort_by { |task| PRIORITY[task.priority] }
end

def cheapest(offers)
  # expect: complex-sort
  offers.sort_by { |offer| offer.price }.first
end

def cheapest_at(offers)
  # expect: complex-sort
  offers.sort_by(&:price)[0]
end

def newest_first(runs)
  # expect: complex-sort
  runs.sort_by(&:started).reverse
end

def three(offers)
  # ok: complex-sort (several are taken)
  offers.sort_by(&:price).first(3)
end

def twice(runs)
  # expect: complex-sort
  runs.sort_by(&:name).sort_by(&:started)
end

def rank(tasks)
  # expect: complex-sort
  tasks.sort_by { |task| task.high? ? 0 : task.medium? ? 1 : 2 }
end

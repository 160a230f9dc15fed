class Board
  def sort(players)
    # expect: complex-sort
    players.sort do |a, b|
      if a.team == b.team
        if a.score == b.score
          a.name <=> b.name
        else
          b.score <=> a.score
        end
      else
        a.team <=> b.team
      end
    end
  end

  def best(players)
    # expect: complex-sort
    players.sort_by(&:score).last
  end

  def reversed(players)
    # expect: complex-sort
    sorted = players.sort_by(&:score)
    sorted.reverse
  end

  def table(players, order)
    # ok: complex-sort (one documented order, looked up)
    players.sort_by { |p| order.index(p.medal) }
  end

  def top(players)
    # ok: complex-sort (some of them)
    players.sort_by { |p| -p.score }.first(3)
  end

  def newest
    # ok: complex-sort (the database sorts)
    Player.where(active: true).order(:created_at).last
  end
end

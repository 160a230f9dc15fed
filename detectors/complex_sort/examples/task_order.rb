# frozen_string_literal: true

class TaskOrder
  PRIORITY = { "high" => 0, "medium" => 1, "low" => 2 }.freeze

  def by_ladder(tasks)
    # expect: complex-sort
    tasks.sort do |a, b|
      if a.priority < b.priority
        -1
      elsif a.priority > b.priority
        1
      elsif a.due < b.due
        -1
      elsif a.due > b.due
        1
      else
        0
      end
    end
  end

  def by_keys(tasks)
    # ok: complex-sort (several keys)
    tasks.sort_by { |t| [t.done ? 1 : 0, t.due, t.title] }
  end

  def by_chain(tasks)
    # ok: complex-sort (comparisons that are chained)
    tasks.sort { |a, b| (a.due <=> b.due).nonzero? || a.title <=> b.title }
  end

  def by_table(tasks)
    # ok: complex-sort (one order in a table)
    tasks.sort_by { |t| PRIORITY[t.level] }
  end

  def by_ranks(tasks)
    # expect: complex-sort
    tasks.sort_by { |t| t.level == "high" ? 0 : (t.level == "medium" ? 1 : 2) }
  end

  def by_case(tasks)
    # ok: complex-sort (a switch is a table of one order)
    tasks.sort_by do |t|
      case t.level
      when "high" then 0
      when "medium" then 1
      else 2
      end
    end
  end

  def newest(tasks)
    # expect: complex-sort
    tasks.sort_by(&:due).reverse
  end

  def newest_in_place(tasks)
    # expect: complex-sort
    tasks.sort_by!(&:due)
    tasks.reverse!
    tasks
  end

  def earliest(tasks)
    # expect: complex-sort
    tasks.sort_by(&:due).first
  end

  def first_three(tasks)
    # ok: complex-sort (several elements)
    tasks.sort_by(&:due).first(3)
  end

  def passes(tasks)
    # expect: complex-sort
    tasks.sort_by(&:title).sort_by(&:due)
  end

  def bubble(values)
    n = values.length
    # expect: complex-sort
    loop do
      swapped = false
      (n - 1).times do |i|
        if values[i] > values[i + 1]
          values[i], values[i + 1] = values[i + 1], values[i]
          swapped = true
        end
      end
      break unless swapped
    end
    values
  end

  def sections
    names = %w[summary details appendix]
    order = { "appendix" => 0, "summary" => 1, "details" => 2 }
    # expect: complex-sort
    names.sort_by { |n| order[n] }
  end

  def from_database
    # ok: complex-sort (the database sorts)
    Task.order(:due).reverse
  end
end

class Version
  include Comparable

  # expect: complex-sort
  def <=>(other)
    if major < other.major
      -1
    elsif major > other.major
      1
    elsif minor < other.minor
      -1
    elsif minor > other.minor
      1
    else
      0
    end
  end
end

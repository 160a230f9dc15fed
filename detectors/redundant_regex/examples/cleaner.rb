class Cleaner
  def clean(text)
    # expect: redundant-regex
    text.gsub(/<[^>]+>/, "").gsub(/&\w+;/, "")
  end

  def step(text)
    # expect: redundant-regex
    text = text.gsub(/\r/, "")
    text = text.gsub(/\t/, "")
    text
  end

  def phone(number)
    # expect: redundant-regex
    number.gsub("-", "").gsub(" ", "").gsub("/", "")
  end

  def slug(title)
    # ok: redundant-regex (each step does something else)
    title.gsub(/\s+/, "-").gsub(/[^\w-]/, "").gsub(/-+/, "-")
  end

  def firsts(text)
    # ok: redundant-regex (only the first of each)
    text.sub(/a/, "").sub(/b/, "")
  end

  def secret?(line)
    # expect: redundant-regex
    line.match?(/password/) || line.match?(/token/) || line.match?(/secret/)
  end

  def transient?(line)
    # expect: redundant-regex
    return true if line =~ /timeout/
    return true if line =~ /reset/
    return true if line =~ /refused/
    false
  end

  def kind(line)
    # ok: redundant-regex (different outcomes)
    return :comment if line.match?(/\A#/)
    return :section if line.match?(/\A=/)
    :value
  end

  def count(lines)
    # expect: redundant-regex
    lines.count { |line| Regexp.new("^[0-9]+;").match?(line) }
  end

  def any(words, text)
    # ok: redundant-regex (another pattern each time)
    words.any? { |word| Regexp.new(word).match?(text) }
  end
end

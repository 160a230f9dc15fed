# frozen_string_literal: true

class TextService
  TAGS = /<[^>]+>/
  ENTITIES = /&\w+;/
  BOTS = [/bot/i, /crawler/i, /spider/i].freeze

  def normalize(input)
    input.strip
         # expect: redundant-regex
         .gsub(/\n/, " ")
         .gsub(/\t/, " ")
         .gsub(/\r/, " ")
  end

  def strip(html)
    # expect: redundant-regex
    text = html.gsub(TAGS, "")
    text = text.gsub(ENTITIES, "")
    text
  end

  def phone(phone)
    # expect: redundant-regex
    phone.gsub("-", "").gsub(" ", "").gsub("(", "").gsub(")", "")
  end

  def phone!(phone)
    # expect: redundant-regex
    phone.gsub!(/-/, "")
    phone.gsub!(/\s/, "")
    phone.gsub!(/[()]/, "")
    phone
  end

  def escape(text)
    # expect: redundant-regex
    text.gsub("&", "&amp;").gsub("<", "&lt;").gsub(">", "&gt;")
  end

  def slug(title)
    # ok: redundant-regex (different steps)
    title.downcase.gsub(/[^a-z0-9\s-]/, "").gsub(/\s+/, "-").gsub(/-+/, "-")
  end

  def bot?(agent)
    # expect: redundant-regex
    agent =~ /bot/i || agent =~ /crawler/i || agent =~ /spider/i
  end

  def bot_too?(agent)
    # expect: redundant-regex
    return true if agent =~ /bot/
    return true if agent =~ /crawler/

    false
  end

  def bot_three?(agent)
    # expect: redundant-regex
    agent.match?(/bot/) || agent.match?(/crawler/)
  end

  def bot_four?(agent)
    # expect: redundant-regex
    if agent =~ /bot/ or agent =~ /crawler/
      true
    else
      false
    end
  end

  def bot_table?(agent)
    # expect: redundant-regex
    BOTS.any? { |pattern| agent.match?(pattern) }
  end

  def kind(line)
    # ok: redundant-regex (different outcomes)
    if line =~ TAGS
      :tag
    elsif line =~ ENTITIES
      :entity
    else
      :text
    end
  end

  def kind_case(line)
    # ok: redundant-regex (different outcomes)
    case line
    when /^#/ then :heading
    when /^-/ then :item
    end
  end

  def skip?(path)
    case path
    # expect: redundant-regex
    when /node_modules/ then true
    when /\.git/ then true
    else false
    end
  end

  def strong?(password)
    # ok: redundant-regex (all must hold)
    password =~ /[A-Z]/ && password =~ /\d/
  end

  def ids(lines)
    lines.filter_map do |line|
      # expect: redundant-regex
      pattern = Regexp.new("id=(\\d+)")
      line[pattern, 1]
    end
  end

  def matching(words, text)
    # ok: redundant-regex (depends on the element)
    words.count { |word| text.match?(Regexp.new("\\b#{word}\\b")) }
  end

  def order_id(subject)
    # expect: redundant-regex
    return $1 if subject =~ /order #(\d+)/
    return $1 if subject =~ /order no\. (\d+)/

    nil
  end

  def amount(raw)
    # ok: redundant-regex (one drops, the other changes)
    raw.gsub(".", "").gsub(",", ".")
  end

  def unindent(text)
    # ok: redundant-regex (the first of each only)
    text.sub(/a/, "").sub(/b/, "")
  end

  def validate(password)
    # ok: redundant-regex (each tells what is wrong)
    errors.add(:password, "no digit") unless password =~ /\d/
    errors.add(:password, "no letter") unless password =~ /[a-z]/
  end

  def blocked?(host)
    # expect: redundant-regex
    unless host !~ /\.internal$/ && host !~ /\.local$/
      return true
    end
    false
  end
end

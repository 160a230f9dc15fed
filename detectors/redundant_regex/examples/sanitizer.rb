class Sanitizer
  def clean(name)
    # expect: redundant-regex
    name = name.gsub(/\s/, "_")
    name = name.gsub(%r{/}, "_")
    name = name.gsub(":", "_")
    name
  end

  def private?(line)
    # expect: redundant-regex
    line =~ /password/i || line =~ /secret/i || line =~ /token/i ? true : false
  end

  def skip?(line)
    # expect: redundant-regex
    if line =~ /^#/
      true
    elsif line =~ /^\s*$/
      true
    else
      false
    end
  end

  def id(subject)
    # expect: redundant-regex
    if (m = subject.match(/order #(\d+)/))
      return m[1]
    end
    if (m = subject.match(/order no (\d+)/))
      return m[1]
    end

    nil
  end

  def lines(text)
    text.each_line.select do |line|
      # expect: redundant-regex
      line.match?(Regexp.new("^ERROR"))
    end
  end

  def filter(lines)
    # expect: redundant-regex
    lines.reject { |l| l =~ /^DEBUG/ || l =~ /^TRACE/ }
  end

  def both?(line)
    # ok: redundant-regex (two texts)
    line.name =~ /a/ || line.path =~ /b/
  end

  def title(text)
    # ok: redundant-regex (different replacements that refer)
    text.gsub(/_(\w)/) { $1.upcase }.sub(/^(\w)/) { $1.upcase }
  end

  def kind(host)
    # ok: redundant-regex (different outcomes)
    return :a if host =~ /a/
    return :b if host =~ /b/

    :c
  end
end
